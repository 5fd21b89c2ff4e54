namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>A variable of the batch: its column as it is.</summary>
internal sealed class ColumnVariable(Column column) : ColumnExpression
{
    /// <inheritdoc/>
    internal override Column Output => column;

    /// <inheritdoc/>
    internal override void Evaluate(ColumnBatch batch, ExecutionState state)
    {
    }
}
