namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Joins each left row with each right row.</summary>
/// <param name="Left">the one</param>
/// <param name="Right">the other; independent of the left</param>
internal sealed record CartesianProduct(LogicalPlan Left, LogicalPlan Right) : BinaryPlan(Left, Right);
