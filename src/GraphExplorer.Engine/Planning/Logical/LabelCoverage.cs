namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>
/// Carries the left out when all nodes of the graph have the labels, else the right: what a label test costs nothing is only known when
/// the statement runs. Both sides bind the same variables, and only one of them runs.
/// </summary>
/// <param name="Left">the plan that relies on the labels</param>
/// <param name="Right">the plan that tests them</param>
/// <param name="Labels">the labels</param>
internal sealed record LabelCoverage(LogicalPlan Left, LogicalPlan Right, IReadOnlyList<string> Labels) : BinaryPlan(Left, Right);
