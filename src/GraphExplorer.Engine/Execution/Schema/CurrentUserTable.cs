using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>SHOW CURRENT USER: who may connect is decided outside the engine, so there is one nameless user.</summary>
internal sealed class CurrentUserTable : ShowTable
{
    /// <inheritdoc/>
    internal override IEnumerable<GraphValue[]> Rows(ExecutionState state)
    {
        yield return [string.Empty, GraphValue.Null, GraphValue.Null, GraphValue.Null, GraphValue.Null];
    }
}
