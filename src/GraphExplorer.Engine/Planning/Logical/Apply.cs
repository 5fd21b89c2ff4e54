namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Joins each outer row with the rows that the right yields for it.</summary>
/// <param name="Left">the outer rows</param>
/// <param name="Right">runs once for each outer row; its leaf is an Argument</param>
internal sealed record Apply(LogicalPlan Left, LogicalPlan Right) : BinaryPlan(Left, Right);
