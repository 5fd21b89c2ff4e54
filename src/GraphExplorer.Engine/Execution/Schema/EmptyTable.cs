using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>A table that lists nothing.</summary>
internal sealed class EmptyTable : ShowTable
{
    internal EmptyTable(ShowKind kind)
    {
        // Refuses the kinds that are not here.
        _ = ShowColumns.All(kind);
    }

    /// <inheritdoc/>
    internal override IEnumerable<GraphValue[]> Rows(ExecutionState state) => [];
}
