namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>What a field of an input object does in a filter or a sort.</summary>
internal abstract record InputRole;
