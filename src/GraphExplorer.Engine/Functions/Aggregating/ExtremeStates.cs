using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>min() and max() by Cypher's order; of no values they are null. Of values that tie, such as 1 and 1.0, it is the first.</summary>
internal sealed class ExtremeStates(bool highest) : AggregateStates
{
    private GraphValue[] _extremes = [];
    private bool _orderMatters;

    internal override bool OrderMatters => _orderMatters;

    protected override int BytesPerGroup => 16;

    internal override void Add(int group, GraphValue value, ExecutionState state)
    {
        ref var extreme = ref _extremes[group];
        if (extreme.IsNull || IsBeyond(ValueOrdering.Instance.Compare(value, extreme)))
        {
            extreme = value;
        }
    }

    internal override void Merge(AggregateStates other, ReadOnlySpan<int> groups, ExecutionState state)
    {
        var others = ((ExtremeStates)other)._extremes;
        for (var i = 0; i < groups.Length; i++)
        {
            ref var extreme = ref _extremes[groups[i]];
            var value = others[i];
            if (value.IsNull)
            {
                continue;
            }

            var order = extreme.IsNull ? 0 : ValueOrdering.Instance.Compare(value, extreme);
            _orderMatters |= order == 0 && !extreme.IsNull && !extreme.Equals(value);
            if (extreme.IsNull || IsBeyond(order))
            {
                extreme = value;
            }
        }
    }

    internal override GraphValue Result(int group, ExecutionState state) => _extremes[group];

    internal override void Clear()
    {
        base.Clear();
        _orderMatters = false;
    }

    protected override void Resize(int capacity) => _extremes = Resized(_extremes, capacity);

    private bool IsBeyond(int order) => highest ? order > 0 : order < 0;
}
