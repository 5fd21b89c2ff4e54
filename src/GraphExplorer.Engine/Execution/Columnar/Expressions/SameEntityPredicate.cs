namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary><c>a = b</c> and <c>a &lt;&gt; b</c> of two nodes, or of two relationships.</summary>
internal sealed class SameEntityPredicate(Column left, Column right, bool negated) : ColumnPredicate
{
    /// <inheritdoc/>
    internal override int Select(ColumnBatch batch, Span<int> rows, ExecutionState state)
    {
        var (one, other) = (left.Ids, right.Ids);
        var kept = 0;
        foreach (var row in rows)
        {
            rows[kept] = row;
            kept += (one[row] == other[row]) != negated ? 1 : 0;
        }

        return kept;
    }
}
