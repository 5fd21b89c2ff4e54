using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields each node, or each node of a label.</summary>
internal sealed class NodeScanOperator(int slot, LazyToken? label) : Operator
{
    private IdCursor _cursor;
    private bool _open;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        var graph = state.Graph;
        if (label is null)
        {
            _cursor = graph.AllNodes();
            _open = true;
        }
        else if (label.TryResolve(graph.Store.Labels, out var id))
        {
            _cursor = graph.NodesWithLabel(id);
            _open = true;
        }
        else
        {
            _open = false;
        }
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!_open)
        {
            return false;
        }

        state.DbHits++;
        if (_cursor.MoveNext())
        {
            state.Frame[slot] = GraphValue.NodeReference(_cursor.Current);
            return true;
        }

        Close();
        return false;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _cursor = default;
        _open = false;
    }
}
