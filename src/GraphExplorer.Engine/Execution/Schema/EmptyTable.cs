using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>A table that lists nothing: the engine alone knows no settings, and no transactions but the one that asks.</summary>
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
