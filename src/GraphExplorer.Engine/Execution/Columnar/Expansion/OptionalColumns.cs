using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Expansion;

/// <summary>The columns of an optional expansion's rows: relationship and node may be null.</summary>
internal sealed class OptionalColumns
{
    private readonly Column _relationships = new(ColumnKind.Value);
    private readonly Column _neighbours = new(ColumnKind.Value);
    private readonly (Column From, Column To)[] _passed;

    /// <param name="source">the batch that is expanded</param>
    /// <param name="relationshipSlot">the relationship</param>
    /// <param name="toSlot">the other node; −1 where the source binds it</param>
    /// <param name="isRead">whether something above reads a variable</param>
    internal OptionalColumns(ColumnBatch source, int relationshipSlot, int toSlot, Func<int, bool> isRead)
    {
        (_passed, var columns) = ExpansionColumns.Copies(source, isRead);
        if (isRead(relationshipSlot))
        {
            columns.Add(new(relationshipSlot, _relationships));
        }

        if (toSlot >= 0 && isRead(toSlot))
        {
            columns.Add(new(toSlot, _neighbours));
        }

        Batch = new ColumnBatch(columns);
    }

    /// <summary>The batch of the columns that are read.</summary>
    internal ColumnBatch Batch { get; }

    /// <summary>Fills the columns.</summary>
    /// <param name="parents">the source's row of each row</param>
    /// <param name="matches">the row of what was found for it, or less than 0</param>
    /// <param name="found">what was found</param>
    internal void Copy(ReadOnlySpan<int> parents, ReadOnlySpan<int> matches, ExpansionColumns found)
    {
        foreach (var (from, to) in _passed)
        {
            to.Gather(from, parents);
        }

        _relationships.EnsureCapacity(matches.Length);
        _neighbours.EnsureCapacity(matches.Length);
        for (var i = 0; i < matches.Length; i++)
        {
            var match = matches[i];
            _relationships.Values[i] = match < 0 ? GraphValue.Null : found.Relationships[match];
            _neighbours.Values[i] = match < 0 ? GraphValue.Null : found.Neighbours[match];
        }
    }
}
