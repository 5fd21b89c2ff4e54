namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>Where the value of a field comes from.</summary>
internal abstract record FieldSource;
