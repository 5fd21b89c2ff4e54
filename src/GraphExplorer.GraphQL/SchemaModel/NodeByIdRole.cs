namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Of Query: by the node with an id.</summary>
/// <param name="Target">the type</param>
internal sealed record NodeByIdRole(ApiObject Target) : FieldRole;
