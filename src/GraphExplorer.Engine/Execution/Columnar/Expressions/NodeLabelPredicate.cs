using GraphExplorer.Engine.Execution.Tokens;

namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary><c>n:A</c> on nodes; nothing is looked at where all nodes have the label.</summary>
internal sealed class NodeLabelPredicate(Column nodes, LazyToken label) : ColumnPredicate
{
    /// <inheritdoc/>
    internal override int Cost => 1;

    /// <inheritdoc/>
    internal override int Select(ColumnBatch batch, Span<int> rows, ExecutionState state)
    {
        var graph = state.Graph;
        if (!label.TryResolve(graph.Store.Labels, out var id))
        {
            return 0;
        }

        if (graph.CountNodesWithLabel(id) == graph.NodeCount)
        {
            return rows.Length;
        }

        var ids = nodes.Ids;
        var kept = 0;
        foreach (var row in rows)
        {
            if (graph.HasLabel(ids[row], id))
            {
                rows[kept++] = row;
            }
        }

        return kept;
    }
}
