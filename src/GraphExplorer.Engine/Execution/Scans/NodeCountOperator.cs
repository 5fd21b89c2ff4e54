using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields one row with the number of nodes, or of combinations of nodes, that the store knows without a scan.</summary>
internal sealed class NodeCountOperator(int slot, LazyToken?[] labels) : Operator
{
    private bool _pending;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => _pending = true;

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!_pending)
        {
            return false;
        }

        _pending = false;
        var graph = state.Graph;
        var count = 1L;
        foreach (var label in labels)
        {
            state.DbHits++;
            var factor = label is null ? graph.NodeCount : label.TryResolve(graph.Store.Labels, out var id) ? graph.CountNodesWithLabel(id) : 0;
            count = Math.BigMul(count, factor, out var low) == low >> 63
                ? low
                : throw new GraphException(StatusCodes.ArithmeticError, "long overflow: there are more combinations of nodes than a 64-bit integer can count.");
        }

        state.Frame[slot] = GraphValue.FromInteger(count);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
    }
}
