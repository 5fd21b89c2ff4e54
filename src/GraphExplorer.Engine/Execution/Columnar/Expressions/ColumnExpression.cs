namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>A compiled expression over batches. Instances belong to one execution at a time.</summary>
internal abstract class ColumnExpression
{
    /// <summary>The column that <see cref="Evaluate"/> fills: its own, or that of a variable as it lies in the batch.</summary>
    internal abstract Column Output { get; }

    /// <summary>Computes the value for each row of a batch. An error ends the batch before its row (<see cref="ColumnBatch.Fail"/>).</summary>
    internal abstract void Evaluate(ColumnBatch batch, ExecutionState state);
}
