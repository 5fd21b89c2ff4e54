using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields each node that has one of some labels: those of the first, then those of the next that have none of the labels before.</summary>
internal sealed class UnionNodeScanOperator(int slot, LazyToken[] labels) : Operator
{
    private readonly int[] _ids = new int[labels.Length];
    private IdCursor _cursor;
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _cursor = default;
        _next = 0;
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (true)
        {
            while (_cursor.MoveNext())
            {
                state.DbHits++;
                if (!HasEarlier(state.Graph, _cursor.Current))
                {
                    state.Frame[slot] = GraphValue.NodeReference(_cursor.Current);
                    return true;
                }
            }

            if (_next == labels.Length)
            {
                return false;
            }

            var found = labels[_next].TryResolve(state.Graph.Store.Labels, out var id);
            _ids[_next++] = found ? id : -1;
            _cursor = found ? state.Graph.NodesWithLabel(id) : default;
        }
    }

    /// <inheritdoc/>
    internal override void Close() => _cursor = default;

    private bool HasEarlier(GraphState graph, long node)
    {
        for (var i = 0; i < _next - 1; i++)
        {
            if (_ids[i] >= 0 && graph.HasLabel(node, _ids[i]))
            {
                return true;
            }
        }

        return false;
    }
}
