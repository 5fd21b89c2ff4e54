using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Buffers;

/// <summary>Orders the rows of a buffer by some of its columns, and rows that tie by the order in which they came.</summary>
internal readonly struct RowComparer(RowBuffer rows, int[] columns, bool[] descending) : IComparer<int>
{
    /// <inheritdoc/>
    public int Compare(int x, int y)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var order = ValueOrdering.Instance.Compare(rows.Value(x, columns[i]), rows.Value(y, columns[i]));
            if (order != 0)
            {
                return descending[i] ? -order : order;
            }
        }

        return x.CompareTo(y);
    }
}
