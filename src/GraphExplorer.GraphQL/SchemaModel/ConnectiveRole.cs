namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Joins or negates the filters that it holds.</summary>
/// <param name="Connective">how</param>
internal sealed record ConnectiveRole(Connective Connective) : InputRole;
