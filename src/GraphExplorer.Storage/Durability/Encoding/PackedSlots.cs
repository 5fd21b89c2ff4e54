using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>Which of a block's 256 places are taken, in ascending order: the first n, or a list, or a bit for each.</summary>
internal static class PackedSlots
{
    private const int BitmapLength = RelationshipChunk.Size / 8;
    private const byte First = 0;
    private const byte List = 1;
    private const byte Bitmap = 2;

    internal static void Write(ReadOnlySpan<byte> slots, ByteWriter writer)
    {
        if (slots.IsEmpty || slots[^1] == slots.Length - 1)
        {
            writer.WriteByte(First);
            writer.WriteVarint(slots.Length);
        }
        else if (slots.Length < BitmapLength)
        {
            writer.WriteByte(List);
            writer.WriteByte((byte)slots.Length);
            writer.WriteBytes(slots);
        }
        else
        {
            writer.WriteByte(Bitmap);
            Span<byte> bits = stackalloc byte[BitmapLength];
            bits.Clear();
            foreach (var slot in slots)
            {
                bits[slot >> 3] |= (byte)(1 << (slot & 7));
            }

            writer.WriteBytes(bits);
        }
    }

    /// <summary>Reads slots into <paramref name="into"/>, which has room for 256; answers how many.</summary>
    internal static int Read(ref ByteReader reader, scoped Span<byte> into)
    {
        switch (reader.ReadByte())
        {
            case First:
                var count = reader.ReadBelow(RelationshipChunk.Size + 1, "the number of entities in a block");
                for (var slot = 0; slot < count; slot++)
                {
                    into[slot] = (byte)slot;
                }

                return count;
            case List:
                var listed = reader.ReadBytes(reader.ReadByte());
                for (var i = 1; i < listed.Length; i++)
                {
                    if (listed[i] <= listed[i - 1])
                    {
                        throw new MalformedDataException("the places in a block are not in order");
                    }
                }

                listed.CopyTo(into);
                return listed.Length;
            case Bitmap:
                var bits = reader.ReadBytes(BitmapLength);
                var found = 0;
                for (var slot = 0; slot < RelationshipChunk.Size; slot++)
                {
                    if ((bits[slot >> 3] & (1 << (slot & 7))) != 0)
                    {
                        into[found++] = (byte)slot;
                    }
                }

                return found;
            case var form:
                throw new MalformedDataException($"{form} is no form of places in a block");
        }
    }
}
