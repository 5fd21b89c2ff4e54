using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>
/// 256 nodes as bytes: the taken places, the distinct sets of labels and which each has, the distinct sets of property keys and which each
/// has, and the values of each key in ascending order of the keys.
/// </summary>
internal static class NodeBlock
{
    private const int Size = NodeChunk.Size;

    internal static void Encode(NodeChunk chunk, ByteWriter writer)
    {
        Span<byte> slots = stackalloc byte[Size];
        var count = 0;
        for (var slot = 0; slot < Size; slot++)
        {
            if (chunk.Labels[slot] is not null)
            {
                slots[count++] = (byte)slot;
            }
        }

        slots = slots[..count];
        PackedSlots.Write(slots, writer);
        var labels = new int[count][];
        var keys = new int[count][];
        for (var i = 0; i < count; i++)
        {
            labels[i] = chunk.Labels[slots[i]]!;
            keys[i] = KeysOf(chunk, slots[i], i == 0 ? [] : keys[i - 1]);
        }

        Span<byte> which = stackalloc byte[Size];
        TokenSets.Write(labels, which[..count], writer);
        var shapes = TokenSets.Write(keys, which[..count], writer);
        WriteColumns(chunk, slots, shapes, writer);
    }

    /// <summary>The chunk, which nobody may write in place, without adjacency. Throws <see cref="MalformedDataException"/>.</summary>
    internal static NodeChunk Decode(ReadOnlySpan<byte> data, DecodingContext context)
    {
        var reader = new ByteReader(data);
        Span<byte> slots = stackalloc byte[Size];
        slots = slots[..PackedSlots.Read(ref reader, slots)];
        Span<byte> which = stackalloc byte[Size];
        which = which[..slots.Length];
        var labels = new int[]?[Size];
        var labelSets = TokenSets.Read(ref reader, which, context.Labels, "labels", context);
        for (var i = 0; i < slots.Length; i++)
        {
            labels[slots[i]] = labelSets[which[i]];
        }

        var shapes = TokenSets.Read(ref reader, which, context.PropertyKeys, "property keys", context);
        var keys = TokenSets.Union(shapes);
        var columns = ReadColumns(ref reader, keys, slots, shapes, which, context);
        reader.ThrowUnlessAtEnd();
        return new NodeChunk(OwnerToken.None, labels, new AdjacencyList?[Size], context.TokenSets.Intern(keys), columns);
    }

    private static int[] KeysOf(NodeChunk chunk, byte slot, int[] last)
    {
        Span<int> keys = chunk.Keys.Length <= Size ? stackalloc int[chunk.Keys.Length] : new int[chunk.Keys.Length];
        var count = 0;
        for (var column = 0; column < chunk.Columns.Length; column++)
        {
            if (!chunk.Columns[column].Get(slot).IsNull)
            {
                keys[count++] = chunk.Keys[column];
            }
        }

        keys = keys[..count];
        return keys.SequenceEqual(last) ? last : keys.ToArray();
    }

    private static void WriteColumns(NodeChunk chunk, ReadOnlySpan<byte> slots, List<int[]> shapes, ByteWriter writer)
    {
        var values = new GraphValue[slots.Length];
        foreach (var key in TokenSets.Union(shapes))
        {
            var column = chunk.Column(key)!;
            var found = 0;
            foreach (var slot in slots)
            {
                var value = column.Get(slot);
                if (!value.IsNull)
                {
                    values[found++] = value;
                }
            }

            PackedColumn.Write(values.AsSpan(0, found), writer);
        }
    }

    private static PropertyColumn[] ReadColumns(
        ref ByteReader reader,
        int[] keys,
        scoped ReadOnlySpan<byte> slots,
        List<int[]> shapes,
        scoped ReadOnlySpan<byte> which,
        DecodingContext context)
    {
        if (keys.Length > reader.Remaining)
        {
            throw new MalformedDataException($"{keys.Length} columns cannot lie in {reader.Remaining} bytes");
        }

        var columns = new PropertyColumn[keys.Length];
        Span<int> places = stackalloc int[shapes.Count];
        Span<byte> having = stackalloc byte[Size];
        for (var column = 0; column < keys.Length; column++)
        {
            TokenSets.FindPlaces(shapes, keys[column], places);
            var count = 0;
            for (var i = 0; i < slots.Length; i++)
            {
                if (places[which[i]] >= 0)
                {
                    having[count++] = slots[i];
                }
            }

            if (count == 0)
            {
                throw new MalformedDataException($"no node of the block has the property key {keys[column]}");
            }

            columns[column] = ColumnReader.Read(ref reader, having[..count], PresenceBits.Of(having[..count]), context);
        }

        return columns;
    }
}
