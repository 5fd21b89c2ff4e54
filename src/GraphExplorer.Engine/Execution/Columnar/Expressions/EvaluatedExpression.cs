using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>Any expression: evaluated row by row in the frame.</summary>
internal sealed class EvaluatedExpression(Evaluator value, FrameLoader variables) : ColumnExpression
{
    /// <inheritdoc/>
    internal override Column Output { get; } = new(ColumnKind.Value);

    /// <inheritdoc/>
    internal override void Evaluate(ColumnBatch batch, ExecutionState state)
    {
        Output.EnsureCapacity(batch.Count);
        variables.Begin(state);
        var values = Output.Values;
        var row = 0;
        try
        {
            for (; row < batch.Count; row++)
            {
                state.ThrowIfCancelled();
                variables.Load(row, state.Frame);
                values[row] = value.Evaluate(state);
            }
        }
        catch (GraphException error)
        {
            batch.Fail(row, error);
        }

        variables.End();
    }
}
