namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Of Query: by all nodes of a type that pass a filter.</summary>
/// <param name="Target">the type</param>
internal sealed record NodesRole(ApiObject Target) : FieldRole;
