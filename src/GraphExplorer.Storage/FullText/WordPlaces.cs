using System.Numerics;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.FullText;

/// <summary>
/// Packs where a word stands in a text, and how long the text is, into one value: an integer for one place, else a string of UTF-16
/// units. The length is kept in one byte with four significant bits, as Lucene's norms are, so that scores agree with Neo4j's.
/// </summary>
internal static class WordPlaces
{
    private const int LastPosition = char.MaxValue;

    // Lengths up to 24 are exact.
    private static readonly int FreeValues = 255 - LongToByte(int.MaxValue);

    /// <summary>The byte for a length in words.</summary>
    internal static byte Length(int words) => words < FreeValues ? (byte)words : (byte)(FreeValues + LongToByte(words - FreeValues));

    /// <summary>The length that a byte stands for.</summary>
    internal static long Length(byte coded) => coded < FreeValues ? coded : FreeValues + ByteToLong(coded - FreeValues);

    internal static GraphValue Encode(byte length, List<int> positions)
    {
        if (positions.Count == 1)
        {
            return ((long)length << 32) | (uint)positions[0];
        }

        return string.Create(positions.Count + 1, (length, positions), static (text, source) =>
        {
            text[0] = (char)source.length;
            for (var i = 0; i < source.positions.Count; i++)
            {
                text[i + 1] = (char)Math.Min(source.positions[i], LastPosition);
            }
        });
    }

    internal static byte LengthOf(GraphValue places) => places.IsInteger ? (byte)(places.AsInteger() >> 32) : (byte)places.AsString()[0];

    internal static int Count(GraphValue places) => places.IsInteger ? 1 : places.AsString().Length - 1;

    internal static int Position(GraphValue places, int which) => places.IsInteger ? (int)places.AsInteger() : places.AsString()[which + 1];

    private static int LongToByte(long number)
    {
        var bits = 64 - BitOperations.LeadingZeroCount((ulong)number);
        if (bits < 4)
        {
            return (int)number;
        }

        var shift = bits - 4;
        return (int)((number >> shift) & 7) | ((shift + 1) << 3);
    }

    private static long ByteToLong(int coded)
    {
        var shift = (coded >> 3) - 1;
        return shift < 0 ? coded & 7 : (long)((coded & 7) | 8) << shift;
    }
}
