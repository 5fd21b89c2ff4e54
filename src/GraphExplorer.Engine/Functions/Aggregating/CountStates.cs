using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>count(*), and count(value) of the values that are not null.</summary>
internal sealed class CountStates : AggregateStates
{
    private long[] _counts = [];

    internal override bool OrderMatters => false;

    protected override int BytesPerGroup => sizeof(long);

    internal override void Add(int group, GraphValue value, ExecutionState state) => _counts[group]++;

    /// <summary>Counts a row for each group named.</summary>
    internal void AddRows(ReadOnlySpan<int> groups)
    {
        var counts = _counts;
        foreach (var group in groups)
        {
            counts[group]++;
        }
    }

    /// <summary>Counts rows of one group.</summary>
    internal void AddRows(int group, long rows) => _counts[group] += rows;

    internal override void AddValues(ReadOnlySpan<int> groups, ReadOnlySpan<GraphValue> values, ExecutionState state)
    {
        var counts = _counts;
        for (var i = 0; i < groups.Length; i++)
        {
            counts[groups[i]] += values[i].IsNull ? 0 : 1;
        }
    }

    internal override void AddEntities(ReadOnlySpan<int> groups, ReadOnlySpan<long> ids, bool areNodes, ExecutionState state) => AddRows(groups);

    internal override void Merge(AggregateStates other, ReadOnlySpan<int> groups, ExecutionState state)
    {
        var added = ((CountStates)other)._counts;
        for (var i = 0; i < groups.Length; i++)
        {
            _counts[groups[i]] += added[i];
        }
    }

    internal override GraphValue Result(int group, ExecutionState state) => _counts[group];

    protected override void Resize(int capacity) => _counts = Resized(_counts, capacity);
}
