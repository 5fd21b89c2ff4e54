namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Of Query: by a page of nodes of a type.</summary>
/// <param name="Target">the type</param>
internal sealed record NodesConnectionRole(ApiObject Target) : FieldRole;
