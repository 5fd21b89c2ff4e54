namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>The root of a query that returns nothing: reads its source to the end.</summary>
/// <param name="Source">the operator that feeds it</param>
internal sealed record EmptyResult(LogicalPlan Source) : UnaryPlan(Source);
