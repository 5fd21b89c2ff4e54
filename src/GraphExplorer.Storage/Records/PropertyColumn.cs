using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Records;

/// <summary>The values of one property over the entities of one chunk.</summary>
internal abstract class PropertyColumn(long owner)
{
    /// <summary>The owner of the chunk that may write this column in place.</summary>
    internal long Owner { get; } = owner;

    /// <summary>The number of entities that have the property.</summary>
    internal int Count { get; private protected set; }

    /// <summary>How the values lie.</summary>
    internal abstract ColumnForm Form { get; }

    /// <summary>The value, or null.</summary>
    internal abstract GraphValue Get(int slot);

    /// <summary>A bit for each of the 256 places that has a value, where the column keeps such.</summary>
    internal virtual bool TryGetPresence(out ReadOnlySpan<ulong> present)
    {
        present = default;
        return false;
    }

    /// <summary>Sets a value that is not null; answers the column that now holds the values.</summary>
    internal abstract PropertyColumn Set(int slot, GraphValue value);

    /// <summary>Removes a value that is there.</summary>
    internal abstract void Remove(int slot);

    internal abstract PropertyColumn Copy(long owner);

    /// <summary>A column of the same form without values.</summary>
    internal abstract PropertyColumn Emptied(long owner);

    private protected PropertyColumn ToMixed()
    {
        var values = new GraphValue[PropertyChunk.Size];
        for (var slot = 0; slot < values.Length; slot++)
        {
            values[slot] = Get(slot);
        }

        return new MixedColumn(Owner, values, Count);
    }
}
