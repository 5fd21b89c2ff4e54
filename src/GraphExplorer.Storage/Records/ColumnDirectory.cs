using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GraphExplorer.Storage.Records;

/// <summary>
/// The columns of one property by the number of their chunk, so that reading the property of entities that lie far apart takes two steps
/// through memory and not five. Filled as chunks are first asked for, by any number of readers at a time; for a state that is not written.
/// </summary>
internal sealed class ColumnDirectory(int chunks)
{
    private static readonly SparseColumn Nothing = new(OwnerToken.None);
    private readonly Place[] _places = new Place[chunks];

    /// <summary>
    /// The integers of a chunk in which each place has one; null for other chunks, and for those that <see cref="Put"/> was not told of.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long[]? Integers(long number) => (ulong)number < (ulong)_places.Length ? _places[number].Integers : null;

    /// <summary>One of the integers of a chunk. The array's length is not read, which would be another place in memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Integer(long[] integers, long id) =>
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(integers), (int)id & (PropertyChunk.Size - 1));

    /// <summary>The column of a chunk, null where it has none; false where it is not known yet.</summary>
    internal bool TryFind(long number, out PropertyColumn? column)
    {
        column = (ulong)number < (ulong)_places.Length ? _places[number].Column : Nothing;
        if (column is null)
        {
            return false;
        }

        if (ReferenceEquals(column, Nothing))
        {
            column = null;
        }

        return true;
    }

    /// <summary>Takes the column of a chunk.</summary>
    internal void Put(long number, PropertyColumn? column)
    {
        ref var place = ref _places[number];
        place.Column = column ?? Nothing;
        if (column is IntegerColumn { Count: PropertyChunk.Size } integers)
        {
            place.Integers = integers.Array;
        }
    }

    private struct Place
    {
        internal PropertyColumn? Column;
        internal long[]? Integers;
    }
}
