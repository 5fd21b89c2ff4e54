using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields the nodes that an index holds, ascending by its property.</summary>
internal sealed class NodeIndexScanOperator(int slot, IndexReference reference, bool descending) : Operator
{
    private IdCursor _cursor;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => _cursor = state.Graph.ScanIndex(reference.Resolve(state.Graph), descending);

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!_cursor.MoveNext())
        {
            return false;
        }

        state.DbHits++;
        state.Frame[slot] = GraphValue.NodeReference(_cursor.Current);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close() => _cursor = default;
}
