namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary><c>entity.key</c> or <c>type(relationship)</c>, read from the store's columns.</summary>
internal sealed class EntityReadExpression(EntityRead read) : ColumnExpression
{
    /// <inheritdoc/>
    internal override Column Output { get; } = new(ColumnKind.Value);

    /// <summary>What is read of what.</summary>
    internal EntityRead Read => read;

    /// <inheritdoc/>
    internal override void Evaluate(ColumnBatch batch, ExecutionState state)
    {
        Output.EnsureCapacity(batch.Count);
        read.Begin(state);
        read.Read(batch.Count, Output.Values);
        read.End();
    }
}
