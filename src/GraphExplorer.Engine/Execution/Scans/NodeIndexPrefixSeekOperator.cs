using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields the nodes whose string property starts with a prefix, in order.</summary>
internal sealed class NodeIndexPrefixSeekOperator(int slot, IndexReference reference, Evaluator prefix, bool descending) : Operator
{
    private IdCursor _cursor;
    private bool _open;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        var index = reference.Resolve(state.Graph);
        var value = prefix.Evaluate(state);
        _open = value.IsString;
        if (_open)
        {
            state.DbHits++;
            _cursor = state.Graph.SeekPrefix(index, value.AsString(), descending);
        }
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
}
