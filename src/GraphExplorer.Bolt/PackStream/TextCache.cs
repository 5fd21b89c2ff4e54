using System.Buffers.Binary;
using System.Text;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>
/// Texts of records that come again and again, such as names: each is decoded once while it keeps its place. A fixed number of places, the
/// last to come takes the place, so that nobody can make it grow; and only ASCII, whose bytes are compared with the string itself.
/// </summary>
internal sealed class TextCache
{
    private const int Places = 2048;
    private const int LongestText = 64;
    private readonly string?[] _texts = new string?[Places];

    /// <summary>The string of these bytes. Throws <see cref="ProtocolException"/> when they are not UTF-8.</summary>
    internal string Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LongestText)
        {
            return PackStreamText.Decode(utf8);
        }

        ref var place = ref _texts[PlaceOf(utf8)];
        if (place is { } known && known.Length == utf8.Length && Ascii.Equals(utf8, known))
        {
            return known;
        }

        var text = PackStreamText.Decode(utf8);
        if (text.Length == utf8.Length)
        {
            place = text;
        }

        return text;
    }

    // The ends and the middle: texts that share them all are rare, and only take each other's place.
    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        ulong mixed;
        if (utf8.Length >= sizeof(ulong))
        {
            mixed = BinaryPrimitives.ReadUInt64LittleEndian(utf8)
                ^ ulong.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]), 21)
                ^ ulong.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(utf8[((utf8.Length - sizeof(ulong)) / 2)..]), 42);
        }
        else
        {
            mixed = 0;
            foreach (var octet in utf8)
            {
                mixed = (mixed << 8) | octet;
            }
        }

        return (int)(((mixed + (ulong)utf8.Length) * 0x9E37_79B9_7F4A_7C15) >> 53);
    }
}
