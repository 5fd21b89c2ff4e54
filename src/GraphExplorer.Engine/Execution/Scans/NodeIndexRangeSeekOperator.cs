using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields the nodes whose property lies in a range of values of one type, in order.</summary>
internal sealed class NodeIndexRangeSeekOperator(
    int slot,
    IndexReference reference,
    Evaluator? lower,
    bool lowerInclusive,
    Evaluator? upper,
    bool upperInclusive,
    bool descending) : Operator
{
    private IdCursor _cursor;
    private bool _open;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _open = false;
        var index = reference.Resolve(state.Graph);
        var low = lower?.Evaluate(state) ?? GraphValue.Null;
        var high = upper?.Evaluate(state) ?? GraphValue.Null;

        // A bound that was given and is null, NaN or of a type without order makes the comparison never true.
        if ((lower is not null && !IsComparable(low)) || (upper is not null && !IsComparable(high)))
        {
            return;
        }

        if (lower is not null && upper is not null && ValueComparison.Compare(low, high) is ValueRelation.Incomparable or ValueRelation.Greater)
        {
            return;
        }

        state.DbHits++;
        _cursor = state.Graph.SeekRange(index, low, lowerInclusive, high, upperInclusive, descending);
        _open = true;
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!_open || !_cursor.MoveNext())
        {
            return false;
        }

        state.DbHits++;
        state.Frame[slot] = GraphValue.NodeReference(_cursor.Current);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _cursor = default;
        _open = false;
    }

    private static bool IsComparable(GraphValue value) => ValueComparison.Compare(value, value) == ValueRelation.Equal;
}
