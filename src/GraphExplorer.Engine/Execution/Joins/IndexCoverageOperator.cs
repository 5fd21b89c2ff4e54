using GraphExplorer.Engine.Execution.Scans;
using GraphExplorer.Engine.Execution.Tokens;

namespace GraphExplorer.Engine.Execution.Joins;

/// <summary>Runs the one source when an index holds all nodes of its label, else the other. It asks when the first row is wanted.</summary>
internal sealed class IndexCoverageOperator(Operator covered, Operator other, IndexReference index, LazyToken label) : Operator
{
    private Operator? _chosen;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => _chosen = null;

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (_chosen is null)
        {
            var graph = state.Graph;
            _chosen = label.TryResolve(graph.Store.Labels, out var id) && graph.CountIndexEntries(index.Resolve(graph)) == graph.CountNodesWithLabel(id) ? covered : other;
            _chosen.Open(state);
        }

        return _chosen.MoveNext(state);
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        covered.Close();
        other.Close();
    }
}
