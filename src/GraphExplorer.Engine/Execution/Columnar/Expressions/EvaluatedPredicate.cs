using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>Any predicate: evaluated row by row in the frame.</summary>
internal sealed class EvaluatedPredicate(Evaluator predicate, FrameLoader variables) : ColumnPredicate
{
    /// <inheritdoc/>
    internal override bool MayFail => true;

    /// <inheritdoc/>
    internal override int Select(ColumnBatch batch, Span<int> rows, ExecutionState state)
    {
        var kept = 0;
        var row = 0;
        variables.Begin(state);
        try
        {
            for (var i = 0; i < rows.Length; i++)
            {
                state.ThrowIfCancelled();
                row = rows[i];
                variables.Load(row, state.Frame);
                if (predicate.IsTrue(state))
                {
                    rows[kept++] = row;
                }
            }
        }
        catch (GraphException error)
        {
            batch.Fail(row, error);
        }

        variables.End();
        return kept;
    }
}
