namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>From a property of the node, relationship or map.</summary>
/// <param name="Property">its name in the graph</param>
internal sealed record PropertyRole(string Property) : FieldRole;
