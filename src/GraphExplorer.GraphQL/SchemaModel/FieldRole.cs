namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>How a field is answered.</summary>
internal abstract record FieldRole;
