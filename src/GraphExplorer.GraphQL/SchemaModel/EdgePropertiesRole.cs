namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Holds a filter or sort over the relationship of an edge.</summary>
internal sealed record EdgePropertiesRole : InputRole;
