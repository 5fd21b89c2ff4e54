namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>Finds the rows of a batch on which all predicates are true, each tested on those that the ones before it left.</summary>
internal sealed class RowSelection(ColumnPredicate[] predicates)
{
    private int[] _rows = [];

    /// <summary>The rows, in ascending order; they are valid until the next call.</summary>
    internal ReadOnlySpan<int> Select(ColumnBatch batch, ExecutionState state)
    {
        if (_rows.Length < batch.Count)
        {
            _rows = new int[Math.Max(batch.Count, Math.Min(_rows.Length * 2, ColumnBatch.MaximumRows))];
        }

        var count = batch.Count;
        for (var i = 0; i < count; i++)
        {
            _rows[i] = i;
        }

        foreach (var predicate in predicates)
        {
            if (count == 0)
            {
                break;
            }

            count = predicate.Select(batch, _rows.AsSpan(0, count), state);
        }

        return _rows.AsSpan(0, count);
    }
}
