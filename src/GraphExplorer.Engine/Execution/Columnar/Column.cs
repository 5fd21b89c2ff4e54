using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar;

/// <summary>The values of one variable on the rows of a batch: bare ids where each is a node or relationship, values else.</summary>
/// <param name="kind">what the rows hold</param>
internal sealed class Column(ColumnKind kind)
{
    /// <summary>What the rows hold.</summary>
    internal ColumnKind Kind => kind;

    /// <summary>The ids of a column of nodes or relationships.</summary>
    internal long[] Ids { get; private set; } = [];

    /// <summary>The values of any other column.</summary>
    internal GraphValue[] Values { get; private set; } = [];

    /// <summary>The value on a row.</summary>
    internal GraphValue this[int row] => kind switch
    {
        ColumnKind.Node => GraphValue.NodeReference(Ids[row]),
        ColumnKind.Relationship => GraphValue.RelationshipReference(Ids[row]),
        _ => Values[row],
    };

    /// <summary>Makes room for rows; what is there stays.</summary>
    internal void EnsureCapacity(int rows)
    {
        if (kind == ColumnKind.Value)
        {
            if (Values.Length < rows)
            {
                var values = Values;
                Array.Resize(ref values, rows);
                Values = values;
            }
        }
        else if (Ids.Length < rows)
        {
            var ids = Ids;
            Array.Resize(ref ids, rows);
            Ids = ids;
        }
    }

    /// <summary>Writes a row. A column of nodes or relationships takes these alone.</summary>
    internal void Set(int row, GraphValue value)
    {
        if (kind == ColumnKind.Value)
        {
            Values[row] = value;
        }
        else
        {
            Ids[row] = value.AsEntityId();
        }
    }

    /// <summary>Fills rows from <paramref name="first"/> on with those of another column of this kind, or of any kind into a column of values.</summary>
    internal void Gather(Column source, ReadOnlySpan<int> rows, int first = 0)
    {
        EnsureCapacity(first + rows.Length);
        if (kind != ColumnKind.Value)
        {
            var to = Ids.AsSpan(first, rows.Length);
            var from = source.Ids;
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = from[rows[i]];
            }

            return;
        }

        var values = Values.AsSpan(first, rows.Length);
        if (source.Kind == ColumnKind.Value)
        {
            var from = source.Values;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = from[rows[i]];
            }
        }
        else
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = source[rows[i]];
            }
        }
    }

    /// <summary>Keeps some rows, which are given in ascending order, and closes the gaps.</summary>
    internal void Keep(ReadOnlySpan<int> rows)
    {
        if (kind != ColumnKind.Value)
        {
            var ids = Ids;
            for (var i = 0; i < rows.Length; i++)
            {
                ids[i] = ids[rows[i]];
            }

            return;
        }

        var values = Values;
        for (var i = 0; i < rows.Length; i++)
        {
            values[i] = values[rows[i]];
        }
    }

    /// <summary>Lets go of the values.</summary>
    internal void Clear() => Array.Clear(Values);
}
