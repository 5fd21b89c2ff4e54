using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Aggregation;

/// <summary>
/// Groups the rows of a region and aggregates each group, or yields each distinct combination where there are no aggregates; groups come
/// in the order of their first rows.
/// </summary>
internal sealed class ColumnarAggregate(IAggregationInput input, int[] keySlots, int[] resultSlots) : Operator
{
    private readonly GraphValue[] _results = new GraphValue[resultSlots.Length];
    private BatchAggregation? _groups;
    private int[]? _order;
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        Forget();
        input.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (_groups is null)
        {
            _groups = input.Aggregate(state, out _order);
            _groups.Reserve(state);
        }

        if (_next >= _groups.Count)
        {
            return false;
        }

        var group = _order is null ? _next : _order[_next];
        _next++;
        for (var i = 0; i < _results.Length; i++)
        {
            _results[i] = _groups.Result(group, i, state);
        }

        var frame = state.Frame;
        for (var i = 0; i < resultSlots.Length; i++)
        {
            frame[resultSlots[i]] = _results[i];
        }

        var key = _groups.Key(group);
        for (var i = 0; i < keySlots.Length; i++)
        {
            frame[keySlots[i]] = key[i];
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        Forget();
        input.Close();
    }

    private void Forget()
    {
        Array.Clear(_results);
        _groups = null;
        _order = null;
        _next = 0;
    }
}
