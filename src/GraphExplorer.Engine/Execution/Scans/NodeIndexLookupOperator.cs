using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields the nodes that a probe finds.</summary>
internal sealed class NodeIndexLookupOperator(int slot, IndexProbe probe) : Operator
{
    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => probe.Open(state);

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!probe.MoveNext(state, out var id))
        {
            return false;
        }

        state.Frame[slot] = GraphValue.NodeReference(id);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close() => probe.Close();
}
