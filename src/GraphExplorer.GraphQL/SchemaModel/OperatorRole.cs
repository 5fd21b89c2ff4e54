namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>One comparison.</summary>
/// <param name="Operator">which</param>
internal sealed record OperatorRole(FilterOperator Operator) : InputRole;
