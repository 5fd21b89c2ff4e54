using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>DISTINCT within an aggregating function: each value of a group is taken in once, as it first comes.</summary>
internal sealed class DistinctStates(AggregateStates inner) : AggregateStates
{
    private readonly DistinctValues _seen = new();

    internal override bool OrderMatters => inner.OrderMatters;

    internal override bool ReadsRow => inner.ReadsRow;

    protected override int BytesPerGroup => 0;

    internal override void Reserve(int groups, ExecutionState state)
    {
        base.Reserve(groups, state);
        inner.Reserve(groups, state);
    }

    internal override void Add(int group, GraphValue value, ExecutionState state)
    {
        if (_seen.Add(group, value, state))
        {
            inner.Add(group, value, state);
        }
    }

    internal override void AddEntities(ReadOnlySpan<int> groups, ReadOnlySpan<long> ids, bool areNodes, ExecutionState state)
    {
        if (inner is not CountStates counts)
        {
            base.AddEntities(groups, ids, areNodes, state);
            return;
        }

        for (var i = 0; i < groups.Length; i++)
        {
            if (_seen.AddEntity(groups[i], ids[i], areNodes, state))
            {
                counts.AddRows(groups[i], 1);
            }
        }
    }

    internal override void Merge(AggregateStates other, ReadOnlySpan<int> groups, ExecutionState state)
    {
        var others = ((DistinctStates)other)._seen;
        for (var i = 0; i < others.Count; i++)
        {
            var (group, value) = others.Pair(i);
            Add(groups[group], value, state);
        }
    }

    internal override GraphValue Result(int group, ExecutionState state) => inner.Result(group, state);

    internal override void Clear()
    {
        base.Clear();
        inner.Clear();
        _seen.Clear();
    }

    protected override void Resize(int capacity)
    {
    }
}
