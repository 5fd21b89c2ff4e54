namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>A property of the node, relationship or map.</summary>
/// <param name="Property">its name in the graph</param>
internal sealed record PropertySource(string Property) : FieldSource;
