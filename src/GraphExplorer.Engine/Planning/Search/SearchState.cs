using System.Collections.Immutable;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>A plan for a part of a query graph.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Bound">What its rows hold, outer variables included.</param>
/// <param name="Solved">The relationships, predicates, pairs and derived values of the graph that it takes care of, by identity.</param>
/// <param name="Cost">What it costs, in rows that its operators handle.</param>
internal sealed record SearchState(LogicalPlan Plan, ImmutableHashSet<string> Bound, ImmutableHashSet<object> Solved, double Cost)
{
    /// <summary>The rows that are expected.</summary>
    internal double Rows => Plan.EstimatedRows;

    /// <summary>Nothing solved. The parts of a graph are told apart as objects.</summary>
    internal static ImmutableHashSet<object> NothingSolved { get; } = ImmutableHashSet.Create<object>(ReferenceEqualityComparer.Instance);
}
