using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace GraphExplorer.Import.Values;

/// <summary>
/// Makes strings of UTF-8 and hands out the same string for a short text that came before: a value repeated over many rows is made once.
/// A fixed number of places, each kept by the text that came last. Used by one thread.
/// </summary>
internal sealed class SharedStrings
{
    private const int Places = 1 << 14;
    private const int LongestShared = 64;
    private readonly Place[] _places = new Place[Places];

    /// <summary>The text; null where the bytes are not UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal string? Get(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestShared)
        {
            return Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : null;
        }

        ref var place = ref _places[(int)XxHash3.HashToUInt64(text) & (Places - 1)];
        if (place.Text is { } present && text.SequenceEqual(place.Bytes))
        {
            return present;
        }

        if (!Utf8.IsValid(text))
        {
            return null;
        }

        place.Bytes = text.ToArray();
        return place.Text = Encoding.UTF8.GetString(text);
    }

    private struct Place
    {
        internal byte[] Bytes;
        internal string? Text;
    }
}
