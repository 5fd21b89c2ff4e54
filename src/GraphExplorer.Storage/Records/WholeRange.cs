using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphExplorer.Storage.Records;

/// <summary>The whole numbers from one to another, both included; none where the least is above the greatest.</summary>
internal readonly record struct WholeRange(long Least, long Greatest)
{
    internal static readonly WholeRange All = new(long.MinValue, long.MaxValue);
    internal static readonly WholeRange Empty = new(long.MaxValue, long.MinValue);

    internal bool Has(long value) => value >= Least && value <= Greatest;

    /// <summary>False where none of the values between two bounds is in it; else whether all of them are.</summary>
    internal bool TryNarrow(in WholeRange bounds, out bool all)
    {
        all = bounds.Least >= Least && bounds.Greatest <= Greatest;
        return bounds.Least <= Greatest && bounds.Greatest >= Least && Least <= Greatest;
    }

    internal WholeRange And(in WholeRange other) => new(Math.Max(Least, other.Least), Math.Min(Greatest, other.Greatest));

    /// <summary>The range of some values of which there is at least one; a bit of <paramref name="present"/> for each that counts.</summary>
    internal static WholeRange Of<T>(ReadOnlySpan<T> values, ReadOnlySpan<ulong> present)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (least, greatest) = (T.MaxValue, T.MinValue);
        for (var word = 0; word < present.Length; word++)
        {
            for (var bits = present[word]; bits != 0; bits &= bits - 1)
            {
                var value = values[(word << 6) + BitOperations.TrailingZeroCount(bits)];
                least = T.Min(least, value);
                greatest = T.Max(greatest, value);
            }
        }

        return new WholeRange(long.CreateChecked(least), long.CreateChecked(greatest));
    }

    /// <summary>Sets the bits of the values between two, of those that count; answers how many.</summary>
    internal static int Find<T>(ReadOnlySpan<T> values, ReadOnlySpan<ulong> present, T least, T greatest, Span<ulong> places)
        where T : unmanaged, IBinaryInteger<T>
    {
        var from = Vector256.Create(least);
        var to = Vector256.Create(greatest);
        var vectors = MemoryMarshal.Cast<T, Vector256<T>>(values);
        var perWord = 64 / Vector256<T>.Count;
        var count = 0;
        for (var word = 0; word < places.Length; word++)
        {
            var bits = 0UL;
            for (var i = 0; i < perWord; i++)
            {
                var vector = vectors[(word * perWord) + i];
                var isIn = Vector256.GreaterThanOrEqual(vector, from) & Vector256.LessThanOrEqual(vector, to);
                bits |= (ulong)isIn.ExtractMostSignificantBits() << (i * Vector256<T>.Count);
            }

            places[word] = bits & present[word];
            count += BitOperations.PopCount(places[word]);
        }

        return count;
    }
}
