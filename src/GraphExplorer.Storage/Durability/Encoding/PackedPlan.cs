using System.Numerics;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>The shortest form of some integers but for the dictionary, and what writing it needs.</summary>
internal readonly record struct PackedPlan(PackedForm Form, int Length, int Width, long Least, long LeastDifference)
{
    internal static PackedPlan For(ReadOnlySpan<long> values)
    {
        var first = values[0];
        long least = first, greatest = first;
        var leastDifference = long.MaxValue;
        var greatestDifference = long.MinValue;
        var varints = 1 + ByteWriter.VarintLength(ByteWriter.ZigZag(first));
        var differenceVarints = varints;
        for (var i = 1; i < values.Length; i++)
        {
            var value = values[i];
            var difference = value - values[i - 1];
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
            leastDifference = Math.Min(leastDifference, difference);
            greatestDifference = Math.Max(greatestDifference, difference);
            varints += ByteWriter.VarintLength(ByteWriter.ZigZag(value));
            differenceVarints += ByteWriter.VarintLength(ByteWriter.ZigZag(difference));
        }

        if (least == greatest)
        {
            return new PackedPlan(PackedForm.Constant, 1 + ByteWriter.VarintLength(ByteWriter.ZigZag(first)), 0, least, 0);
        }

        var width = WidthOf((ulong)greatest - (ulong)least);
        var differenceWidth = WidthOf((ulong)greatestDifference - (ulong)leastDifference);
        var bits = 2 + ByteWriter.VarintLength(ByteWriter.ZigZag(least)) + PackedBits.Length(values.Length, width);
        var differenceBits = 2 + ByteWriter.VarintLength(ByteWriter.ZigZag(first)) + ByteWriter.VarintLength(ByteWriter.ZigZag(leastDifference))
            + PackedBits.Length(values.Length - 1, differenceWidth);

        // Of equal lengths the form that is read fastest.
        var best = new PackedPlan(PackedForm.Bits, bits, width, least, leastDifference);
        best = differenceBits < best.Length ? best with { Form = PackedForm.DifferenceBits, Length = differenceBits, Width = differenceWidth } : best;
        best = varints < best.Length ? best with { Form = PackedForm.Varints, Length = varints } : best;
        return differenceVarints < best.Length ? best with { Form = PackedForm.DifferenceVarints, Length = differenceVarints } : best;
    }

    // Fields of 57 to 63 bits would not lie within any 8 bytes: they get 64.
    private static int WidthOf(ulong range)
    {
        var width = 64 - BitOperations.LeadingZeroCount(range);
        return width > PackedBits.WidestField ? 64 : width;
    }
}
