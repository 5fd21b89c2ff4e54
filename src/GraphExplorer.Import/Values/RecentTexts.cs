using System.IO.Hashing;
using System.Runtime.CompilerServices;

namespace GraphExplorer.Import.Values;

/// <summary>
/// What short texts stand for, by their bytes: a fixed number of places (a power of two), each kept by the text that came last. Bounded, and
/// good where few texts come often. Used by one thread.
/// </summary>
internal sealed class RecentTexts<T>(int places)
{
    private const int LongestKept = 64;
    private readonly Place[] _places = new Place[places];

    /// <summary>What a text stands for; false where it is not kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool TryGet(ReadOnlySpan<byte> text, out T value)
    {
        ref var place = ref PlaceOf(text);
        value = place.Value;
        return place.Text is not null && text.SequenceEqual(place.Text);
    }

    /// <summary>Keeps what a text stands for, unless it is long.</summary>
    internal void Keep(ReadOnlySpan<byte> text, T value)
    {
        if (text.Length <= LongestKept)
        {
            PlaceOf(text) = new Place { Text = text.ToArray(), Value = value };
        }
    }

    private ref Place PlaceOf(ReadOnlySpan<byte> text) =>
        ref _places[text.Length <= LongestKept ? (int)XxHash3.HashToUInt64(text) & (_places.Length - 1) : 0];

    private struct Place
    {
        internal byte[]? Text;
        internal T Value;
    }
}
