namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>
/// An operator of the logical plan: immutable. Variables are named uniquely across the whole statement before planning (a
/// shadowed name gets a suffix), so that one slot table serves the statement.
/// </summary>
internal abstract record LogicalPlan
{
    /// <summary>The rows that the planner expects.</summary>
    internal double EstimatedRows { get; init; } = double.NaN;

    /// <summary>The operators that feed this one: none, one or two; of two the left runs first.</summary>
    internal abstract IReadOnlyList<LogicalPlan> Sources { get; }
}
