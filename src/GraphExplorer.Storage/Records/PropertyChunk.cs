using GraphExplorer.Model;

namespace GraphExplorer.Storage.Records;

/// <summary>The properties of 256 entities with neighbouring ids, by column.</summary>
internal abstract class PropertyChunk(long owner, int[] keys, PropertyColumn[] columns)
{
    internal const int Bits = 8;
    internal const int Size = 1 << Bits;
    private const int LinearLimit = 8;

    /// <summary>The token of the tree that may write it in place.</summary>
    public long Owner { get; } = owner;

    /// <summary>The key tokens that any of the entities has, in ascending order.</summary>
    internal int[] Keys { get; private set; } = keys;

    /// <summary>A column for each key.</summary>
    internal PropertyColumn[] Columns { get; private set; } = columns;

    /// <summary>The column of a key, or null.</summary>
    internal PropertyColumn? Column(int key)
    {
        var place = Find(Keys, key);
        return place < 0 ? null : Columns[place];
    }

    internal GraphValue Get(int slot, int key)
    {
        var place = Find(Keys, key);
        return place < 0 ? GraphValue.Null : Columns[place].Get(slot);
    }

    internal int CountProperties(int slot)
    {
        var count = 0;
        foreach (var column in Columns)
        {
            if (!column.Get(slot).IsNull)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Sets a value, or removes it when it is null.</summary>
    internal void Set(int slot, int key, GraphValue value)
    {
        var place = Find(Keys, key);
        if (place >= 0)
        {
            if (value.IsNull)
            {
                RemoveAt(place, slot);
            }
            else
            {
                Columns[place] = Writable(Columns[place]).Set(slot, value);
            }
        }
        else if (!value.IsNull)
        {
            Insert(~place, key, new SparseColumn(Owner).Set(slot, value));
        }
    }

    /// <summary>Sets all values of an entity that has none yet: none is null, their keys are in ascending order.</summary>
    internal void SetAll(int slot, ReadOnlySpan<int> keys, ReadOnlySpan<GraphValue> values)
    {
        if (keys.SequenceEqual(Keys))
        {
            for (var place = 0; place < values.Length; place++)
            {
                Columns[place] = Writable(Columns[place]).Set(slot, values[place]);
            }

            return;
        }

        for (var i = 0; i < keys.Length; i++)
        {
            Set(slot, keys[i], values[i]);
        }
    }

    /// <summary>Makes columns for values like those of another chunk, where this one has none yet.</summary>
    internal void ExpectLike(PropertyChunk other)
    {
        Keys = other.Keys;
        Columns = [.. other.Columns.Select(column => column.Emptied(Owner))];
    }

    /// <summary>Gives columns that hold few values, or none, the form that takes the least room.</summary>
    internal void Compact()
    {
        for (var place = Columns.Length - 1; place >= 0; place--)
        {
            var column = Columns[place];
            if (column.Count == 0)
            {
                RemoveColumn(place);
            }
            else if (column is not SparseColumn && column.Count <= SparseColumn.Limit)
            {
                Columns[place] = SparseColumn.Of(column, Owner);
            }
            else if (column is StringColumn strings && column.Owner == Owner)
            {
                strings.TryNumber();
            }
        }
    }

    /// <summary>Removes all values of an entity.</summary>
    internal void Clear(int slot)
    {
        for (var place = Columns.Length - 1; place >= 0; place--)
        {
            RemoveAt(place, slot);
        }
    }

    private PropertyColumn Writable(PropertyColumn column) => column.Owner == Owner ? column : column.Copy(Owner);

    private void RemoveAt(int place, int slot)
    {
        if (Columns[place].Get(slot).IsNull)
        {
            return;
        }

        var column = Writable(Columns[place]);
        column.Remove(slot);
        Columns[place] = column;
        if (column.Count == 0)
        {
            RemoveColumn(place);
        }
    }

    private void RemoveColumn(int place)
    {
        Keys = [.. Keys[..place], .. Keys[(place + 1)..]];
        Columns = [.. Columns[..place], .. Columns[(place + 1)..]];
    }

    private void Insert(int place, int key, PropertyColumn column)
    {
        Keys = [.. Keys[..place], key, .. Keys[place..]];
        Columns = [.. Columns[..place], column, .. Columns[place..]];
    }

    private static int Find(int[] keys, int key)
    {
        if (keys.Length > LinearLimit)
        {
            return Array.BinarySearch(keys, key);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] >= key)
            {
                return keys[i] == key ? i : ~i;
            }
        }

        return ~keys.Length;
    }
}
