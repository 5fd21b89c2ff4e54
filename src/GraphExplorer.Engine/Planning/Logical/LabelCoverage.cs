namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Carries the left out when all nodes of the graph have the labels, so that tests of them can be left out; else the right.</summary>
/// <param name="Left">the plan that relies on the labels</param>
/// <param name="Right">the plan that tests them</param>
/// <param name="Labels">the labels</param>
internal sealed record LabelCoverage(LogicalPlan Left, LogicalPlan Right, IReadOnlyList<string> Labels) : Coverage(Left, Right);
