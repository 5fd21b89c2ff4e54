namespace GraphExplorer.Engine.Execution.Columnar.Expansion;

/// <summary>The columns of an expansion's rows: those it finds and those of its source that are still read.</summary>
internal sealed class ExpansionColumns
{
    private readonly (Column From, Column To)[] _passed;

    /// <param name="source">the batch that is expanded</param>
    /// <param name="relationshipSlot">the relationship</param>
    /// <param name="toSlot">the other node; −1 where the source binds it</param>
    /// <param name="isRead">whether a predicate or something above reads a variable</param>
    internal ExpansionColumns(ColumnBatch source, int relationshipSlot, int toSlot, Func<int, bool> isRead)
    {
        (_passed, var columns) = Copies(source, isRead);
        if (isRead(relationshipSlot))
        {
            columns.Add(new(relationshipSlot, Relationships));
        }

        if (toSlot >= 0 && isRead(toSlot))
        {
            columns.Add(new(toSlot, Neighbours));
        }

        Batch = new ColumnBatch(columns);
    }

    /// <summary>The relationships that are found.</summary>
    internal Column Relationships { get; } = new(ColumnKind.Relationship);

    /// <summary>The nodes at their other ends.</summary>
    internal Column Neighbours { get; } = new(ColumnKind.Node);

    /// <summary>The batch of the columns that are read.</summary>
    internal ColumnBatch Batch { get; }

    /// <summary>Fresh columns for those of a source that are read: each with its copy, and the copies by slot.</summary>
    internal static ((Column From, Column To)[] Passed, List<KeyValuePair<int, Column>> BySlot) Copies(ColumnBatch source, Func<int, bool> isRead)
    {
        var bySlot = new List<KeyValuePair<int, Column>>();
        var copies = new Dictionary<Column, Column>();
        for (var i = 0; i < source.Slots.Length; i++)
        {
            if (!isRead(source.Slots[i]))
            {
                continue;
            }

            var from = source.Columns[i];
            if (!copies.TryGetValue(from, out var copy))
            {
                copies.Add(from, copy = new Column(from.Kind));
            }

            bySlot.Add(new(source.Slots[i], copy));
        }

        return ([.. copies.Select(copy => (copy.Key, copy.Value))], bySlot);
    }

    /// <summary>Keeps some of what was found, in ascending order, before the columns of the source are copied.</summary>
    internal void Keep(ReadOnlySpan<int> rows)
    {
        Relationships.Keep(rows);
        Neighbours.Keep(rows);
    }

    /// <summary>Copies the columns of the source.</summary>
    /// <param name="parents">the source's row of each row</param>
    internal void Pass(ReadOnlySpan<int> parents)
    {
        foreach (var (from, to) in _passed)
        {
            to.Gather(from, parents);
        }
    }
}
