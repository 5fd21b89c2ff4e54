namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>DROP INDEX.</summary>
internal sealed class IndexDrop(Evaluator name, bool ifExists) : SchemaChange
{
    /// <inheritdoc/>
    internal override void Apply(ExecutionState state)
    {
        var index = ReadName(name, state);
        if (ifExists && state.Graph.Schema.FindIndex(index) is null)
        {
            return;
        }

        state.Transaction.DropIndex(index);
        state.Counters.IndexesRemoved++;
    }
}
