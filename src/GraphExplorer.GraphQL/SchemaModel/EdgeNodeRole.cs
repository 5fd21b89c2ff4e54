namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Holds a filter or sort over the node of an edge.</summary>
internal sealed record EdgeNodeRole : InputRole;
