namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>A field of a connection, an edge or a page.</summary>
/// <param name="Part">which</param>
internal sealed record ConnectionPartRole(ConnectionPart Part) : FieldRole;
