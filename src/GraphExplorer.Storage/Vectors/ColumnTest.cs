using System.Numerics;
using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Vectors;

/// <summary>A condition on one property that whole columns are tested with. Immutable and safe for concurrent use.</summary>
public abstract class ColumnTest
{
    private protected ColumnTest()
    {
    }

    /// <summary>That there is a value.</summary>
    public static ColumnTest HasValue { get; } = new PresenceTest();

    /// <summary>Whether the condition is true of a value; what is null or unknown is not.</summary>
    public abstract bool Matches(GraphValue value);

    /// <summary>Whether it is true of the value in a place.</summary>
    internal virtual bool Matches(PropertyColumn column, int slot) => Matches(column.Get(slot));

    /// <summary>Sets a bit for each of the 256 places of which it is true and clears the others; answers how many were set.</summary>
    internal abstract int Find(PropertyColumn column, Span<ulong> places);

    private protected int FindOneByOne(PropertyColumn column, Span<ulong> places)
    {
        places.Clear();
        for (var slot = 0; slot < PropertyChunk.Size; slot++)
        {
            if (Matches(column.Get(slot)))
            {
                places[slot >> 6] |= 1UL << slot;
            }
        }

        return Count(places);
    }

    /// <summary>Sets the places whose string's number is among those of which it is true.</summary>
    private protected static int FindNumbers(ReadOnlySpan<byte> numbers, ReadOnlySpan<bool> isWanted, Span<ulong> places)
    {
        places.Clear();
        for (var slot = 0; slot < numbers.Length; slot++)
        {
            places[slot >> 6] |= (isWanted[numbers[slot]] ? 1UL : 0) << slot;
        }

        return Count(places);
    }

    private protected static int Count(ReadOnlySpan<ulong> places)
    {
        var count = 0;
        foreach (var word in places)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    private sealed class PresenceTest : ColumnTest
    {
        public override bool Matches(GraphValue value) => !value.IsNull;

        internal override int Find(PropertyColumn column, Span<ulong> places)
        {
            if (!column.TryGetPresence(out var present))
            {
                return FindOneByOne(column, places);
            }

            present.CopyTo(places);
            return column.Count;
        }
    }
}
