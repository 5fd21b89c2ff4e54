using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution;

/// <summary>What a statement answered and did.</summary>
internal sealed record TestResult(IReadOnlyList<string> Columns, IReadOnlyList<GraphValue[]> Values, Counters Counters, OperatorTree Tree, MemoryTracker Memory)
{
    /// <summary>The rows, each as its values separated by commas.</summary>
    internal string[] Rows => [.. Values.Select(row => string.Join(", ", row))];

    /// <summary>The rows in an order of their own, for results without one.</summary>
    internal string[] SortedRows => [.. Rows.Order(StringComparer.Ordinal)];
}
