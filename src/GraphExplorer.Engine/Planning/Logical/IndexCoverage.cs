namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Carries the left out when all nodes of a label are in an index, since they all have the property; else the right.</summary>
/// <param name="Left">the plan that reads the nodes from the index</param>
/// <param name="Right">the plan that does not</param>
/// <param name="IndexName">the index</param>
/// <param name="Label">its label</param>
/// <param name="Property">its property</param>
internal sealed record IndexCoverage(LogicalPlan Left, LogicalPlan Right, string IndexName, string Label, string Property) : Coverage(Left, Right);
