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
            keys[i] = chunk.Properties[slots[i]]?.Keys ?? [];
        }

        Span<byte> which = stackalloc byte[Size];
        TokenSets.Write(labels, which[..count], writer);
        var shapes = TokenSets.Write(keys, which[..count], writer);
        WriteColumns(chunk, slots, shapes, which, writer);
    }

    /// <summary>The chunk, which nobody may write in place, without adjacency. Throws <see cref="MalformedDataException"/>.</summary>
    internal static NodeChunk Decode(ReadOnlySpan<byte> data, DecodingContext context)
    {
        var reader = new ByteReader(data);
        Span<byte> slots = stackalloc byte[Size];
        slots = slots[..PackedSlots.Read(ref reader, slots)];
        Span<byte> which = stackalloc byte[Size];
        which = which[..slots.Length];
        var chunk = NodeChunk.Create(OwnerToken.None);
        var labels = TokenSets.Read(ref reader, which, context.Labels, "labels", context);
        for (var i = 0; i < slots.Length; i++)
        {
            chunk.Labels[slots[i]] = labels[which[i]];
        }

        var shapes = TokenSets.Read(ref reader, which, context.PropertyKeys, "property keys", context);
        ReadColumns(ref reader, chunk, slots, shapes, which, context);
        reader.ThrowUnlessAtEnd();
        return chunk;
    }

    private static void WriteColumns(NodeChunk chunk, ReadOnlySpan<byte> slots, List<int[]> shapes, ReadOnlySpan<byte> which, ByteWriter writer)
    {
        var values = new GraphValue[slots.Length];
        Span<int> places = stackalloc int[shapes.Count];
        foreach (var key in TokenSets.Union(shapes))
        {
            TokenSets.FindPlaces(shapes, key, places);
            var found = 0;
            for (var i = 0; i < slots.Length; i++)
            {
                var place = places[which[i]];
                if (place >= 0)
                {
                    values[found++] = chunk.Properties[slots[i]]!.Values[place];
                }
            }

            PackedColumn.Write(values.AsSpan(0, found), writer);
        }
    }

    private static void ReadColumns(
        ref ByteReader reader,
        NodeChunk chunk,
        scoped ReadOnlySpan<byte> slots,
        List<int[]> shapes,
        scoped ReadOnlySpan<byte> which,
        DecodingContext context)
    {
        var keys = TokenSets.Union(shapes);
        if (keys.Length > reader.Remaining)
        {
            throw new MalformedDataException($"{keys.Length} columns cannot lie in {reader.Remaining} bytes");
        }

        for (var i = 0; i < slots.Length; i++)
        {
            var shape = shapes[which[i]];
            chunk.Properties[slots[i]] = shape.Length == 0 ? null : new PropertyBlock(shape, new GraphValue[shape.Length]);
        }

        var values = new GraphValue[slots.Length];
        Span<int> places = stackalloc int[shapes.Count];
        foreach (var key in keys)
        {
            TokenSets.FindPlaces(shapes, key, places);
            var having = 0;
            foreach (var shape in which)
            {
                having += places[shape] >= 0 ? 1 : 0;
            }

            PackedColumn.Read((ValueCode)reader.ReadByte(), ref reader, values.AsSpan(0, having), context);
            var next = 0;
            for (var i = 0; i < slots.Length; i++)
            {
                var place = places[which[i]];
                if (place >= 0)
                {
                    chunk.Properties[slots[i]]!.Values[place] = values[next++];
                }
            }
        }
    }
}
