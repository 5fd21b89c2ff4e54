using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>
/// An operator of the logical plan: immutable. Variables are named uniquely across the whole statement before planning (a
/// shadowed name gets a suffix), so that one slot table serves the statement. The one name that two operators may bind is the result
/// variable of both arms of a union.
/// </summary>
internal abstract record LogicalPlan
{
    /// <summary>The rows that the planner expects.</summary>
    internal double EstimatedRows { get; init; } = double.NaN;

    /// <summary>The operators that feed this one: none, one or two; of two the left runs first.</summary>
    internal abstract IReadOnlyList<LogicalPlan> Sources { get; }

    /// <summary>The variables that this operator itself binds.</summary>
    internal virtual IReadOnlyList<string> Introduced => [];

    /// <summary>The variables that this operator itself reads, apart from those in its expressions.</summary>
    internal virtual IReadOnlyList<string> Consumed => [];

    /// <summary>The same operator over other sources, as many as it has.</summary>
    internal abstract LogicalPlan WithSources(IReadOnlyList<LogicalPlan> sources);

    /// <summary>The same operator with each of its own expressions replaced; its sources stay.</summary>
    internal virtual LogicalPlan MapExpressions(Func<Expression, Expression> map) => this;
}
