namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>
/// Carries the left out when something holds for the graph that is only known when the statement runs, else the right. Both sides bind the
/// same variables, and only one of them runs.
/// </summary>
/// <param name="Left">the plan that relies on it</param>
/// <param name="Right">the plan that does not</param>
internal abstract record Coverage(LogicalPlan Left, LogicalPlan Right) : BinaryPlan(Left, Right);
