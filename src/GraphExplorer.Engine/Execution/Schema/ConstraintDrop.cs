namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>DROP CONSTRAINT.</summary>
internal sealed class ConstraintDrop(Evaluator name, bool ifExists) : SchemaChange
{
    /// <inheritdoc/>
    internal override void Apply(ExecutionState state)
    {
        var constraint = ReadName(name, state);
        if (ifExists && state.Graph.Schema.FindConstraint(constraint) is null)
        {
            return;
        }

        state.Transaction.DropConstraint(constraint);
        state.Counters.ConstraintsRemoved++;
    }
}
