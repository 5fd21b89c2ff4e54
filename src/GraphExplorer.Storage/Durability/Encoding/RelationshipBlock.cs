using GraphExplorer.Model;
using GraphExplorer.Storage.Records;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>
/// 256 relationships as bytes: the taken places, the distinct types and which each has, the starts, the ends, and the properties column by
/// column (key, the relationships that have it, the values).
/// </summary>
internal static class RelationshipBlock
{
    private const int Size = RelationshipChunk.Size;

    internal static void Encode(RelationshipChunk chunk, ByteWriter writer)
    {
        Span<byte> slots = stackalloc byte[Size];
        var count = 0;
        for (var slot = 0; slot < Size; slot++)
        {
            if (chunk.Entries[slot].TypePlusOne != 0)
            {
                slots[count++] = (byte)slot;
            }
        }

        slots = slots[..count];
        PackedSlots.Write(slots, writer);
        WriteEntries(chunk, slots, writer);
        WriteColumns(chunk, slots, writer);
    }

    /// <summary>The chunk, which nobody may write in place. Throws <see cref="MalformedDataException"/>.</summary>
    internal static RelationshipChunk Decode(ReadOnlySpan<byte> data, DecodingContext context)
    {
        var reader = new ByteReader(data);
        Span<byte> slots = stackalloc byte[Size];
        slots = slots[..PackedSlots.Read(ref reader, slots)];
        var entries = ReadEntries(ref reader, slots, context);
        var count = reader.ReadCount("columns");
        if (slots.IsEmpty && count > 0)
        {
            throw new MalformedDataException("a block without relationships has columns");
        }

        var keys = new int[count];
        var columns = new PropertyColumn[count];
        var present = PresenceBits.Of(slots);
        Span<byte> having = stackalloc byte[Size];
        var next = 0L;
        for (var i = 0; i < count; i++)
        {
            var key = (ulong)next + Math.Min(reader.ReadVarint(), int.MaxValue);
            if (key >= (ulong)context.PropertyKeys)
            {
                throw new MalformedDataException($"the property key {key} has no name, there are {context.PropertyKeys}");
            }

            keys[i] = (int)key;
            next = (long)key + 1;
            if (reader.ReadBelow(2, "the form of a column") == 0)
            {
                columns[i] = ColumnReader.Read(ref reader, slots, present, context);
                continue;
            }

            var some = having[..PackedSlots.Read(ref reader, having)];
            var have = PresenceBits.Of(some);
            if (some.IsEmpty || !present.HasAll(have))
            {
                throw new MalformedDataException("a column is empty or has values of relationships that are not there");
            }

            columns[i] = ColumnReader.Read(ref reader, some, have, context);
        }

        reader.ThrowUnlessAtEnd();
        return new RelationshipChunk(OwnerToken.None, entries, context.TokenSets.Intern(keys), columns);
    }

    private static void WriteColumns(RelationshipChunk chunk, ReadOnlySpan<byte> slots, ByteWriter writer)
    {
        Span<bool> used = chunk.Columns.Length <= Size ? stackalloc bool[chunk.Columns.Length] : new bool[chunk.Columns.Length];
        for (var column = 0; column < used.Length; column++)
        {
            used[column] = HasAny(chunk.Columns[column], slots);
        }

        writer.WriteVarint(used.Count(true));
        var next = 0;
        var values = new GraphValue[Size];
        Span<byte> having = stackalloc byte[Size];
        for (var column = 0; column < used.Length; column++)
        {
            if (!used[column])
            {
                continue;
            }

            writer.WriteVarint(chunk.Keys[column] - next);
            next = chunk.Keys[column] + 1;
            var found = 0;
            foreach (var slot in slots)
            {
                var value = chunk.Columns[column].Get(slot);
                if (!value.IsNull)
                {
                    having[found] = slot;
                    values[found++] = value;
                }
            }

            // 0 where all relationships of the block have the property.
            writer.WriteByte(found == slots.Length ? (byte)0 : (byte)1);
            if (found != slots.Length)
            {
                PackedSlots.Write(having[..found], writer);
            }

            PackedColumn.Write(values.AsSpan(0, found), writer);
        }
    }

    private static bool HasAny(PropertyColumn column, ReadOnlySpan<byte> slots)
    {
        foreach (var slot in slots)
        {
            if (!column.Get(slot).IsNull)
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteEntries(RelationshipChunk chunk, ReadOnlySpan<byte> slots, ByteWriter writer)
    {
        Span<long> types = stackalloc long[slots.Length];
        Span<long> starts = stackalloc long[slots.Length];
        Span<long> ends = stackalloc long[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            ref readonly var entry = ref chunk.Entries[slots[i]];
            types[i] = entry.TypePlusOne - 1;
            starts[i] = entry.Start;
            ends[i] = entry.End;
        }

        PackedIntegers.Write(types, writer);
        PackedIntegers.Write(starts, writer);
        PackedIntegers.Write(ends, writer);
    }

    private static RelationshipEntry[] ReadEntries(ref ByteReader reader, scoped ReadOnlySpan<byte> slots, DecodingContext context)
    {
        Span<long> types = stackalloc long[slots.Length];
        Span<long> starts = stackalloc long[slots.Length];
        Span<long> ends = stackalloc long[slots.Length];
        PackedIntegers.Read(ref reader, types);
        PackedIntegers.Read(ref reader, starts);
        PackedIntegers.Read(ref reader, ends);
        var entries = new RelationshipEntry[Size];
        for (var i = 0; i < slots.Length; i++)
        {
            if ((ulong)types[i] >= (ulong)context.RelationshipTypes)
            {
                throw new MalformedDataException($"the relationship type {types[i]} has no name, there are {context.RelationshipTypes}");
            }

            if ((ulong)starts[i] > int.MaxValue || (ulong)ends[i] > int.MaxValue)
            {
                throw new MalformedDataException("a relationship's end is no id of a node");
            }

            entries[slots[i]] = new RelationshipEntry { TypePlusOne = (int)types[i] + 1, Start = (int)starts[i], End = (int)ends[i] };
        }

        return entries;
    }
}
