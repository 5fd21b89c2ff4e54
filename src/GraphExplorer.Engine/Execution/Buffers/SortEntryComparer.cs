using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Buffers;

/// <summary>Orders rows of a buffer by some of its columns, and rows that tie by the order in which they came.</summary>
/// <param name="rows">The rows.</param>
/// <param name="columns">The columns of the keys.</param>
/// <param name="descending">For each key whether it falls.</param>
/// <param name="firstInexact">The first key that the prefixes do not decide.</param>
internal readonly struct SortEntryComparer(RowBuffer rows, int[] columns, bool[] descending, int firstInexact) : IComparer<SortEntry>
{
    /// <inheritdoc/>
    public int Compare(SortEntry x, SortEntry y)
    {
        if (x.Prefix != y.Prefix)
        {
            return x.Prefix < y.Prefix ? -1 : 1;
        }

        for (var i = firstInexact; i < columns.Length; i++)
        {
            var order = ValueOrdering.Instance.Compare(rows.Value(x.Row, columns[i]), rows.Value(y.Row, columns[i]));
            if (order != 0)
            {
                return descending[i] ? -order : order;
            }
        }

        return x.Row.CompareTo(y.Row);
    }
}
