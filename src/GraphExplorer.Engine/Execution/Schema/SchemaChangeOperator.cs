namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>Carries a change of the schema out and yields nothing.</summary>
internal sealed class SchemaChangeOperator(Operator source, SchemaChange change) : Operator
{
    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => source.Open(state);

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (source.MoveNext(state))
        {
            change.Apply(state);
        }

        return false;
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();
}
