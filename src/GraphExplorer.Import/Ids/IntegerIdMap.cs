using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using GraphExplorer.Import.Values;

namespace GraphExplorer.Import.Ids;

/// <summary>Ids that are whole numbers: an open hash table of 16 bytes a place, at most two thirds full (24 to 48 bytes a node).</summary>
internal sealed class IntegerIdMap : NodeIdMap
{
    private const int Free = 0;
    private readonly ulong _seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;
    private Place[] _places = new Place[1 << 12];
    private int _count;

    internal override long Bytes => 16L * _places.Length;

    internal override bool IsId(ReadOnlySpan<byte> text) => IntegerReader.TryParse(text, out _);

    internal override bool TryAdd(int space, ReadOnlySpan<byte> text, int node)
    {
        _ = IntegerReader.TryParse(text, out var id);
        if (_count >= _places.Length / 3 * 2)
        {
            Grow();
        }

        ref var place = ref PlaceOf(_places, space, id);
        if (place.NodePlusOne != Free)
        {
            return false;
        }

        place = new Place { Id = id, Space = space, NodePlusOne = node + 1 };
        _count++;
        return true;
    }

    internal override int Find(int space, ReadOnlySpan<byte> text) => IntegerReader.TryParse(text, out var id) ? PlaceOf(_places, space, id).NodePlusOne - 1 : -1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ref Place PlaceOf(Place[] places, int space, long id)
    {
        var mask = places.Length - 1;
        var slot = (int)Hash(space, id) & mask;
        while (true)
        {
            ref var place = ref places[slot];
            if (place.NodePlusOne == Free || (place.Id == id && place.Space == space))
            {
                return ref place;
            }

            slot = (slot + 1) & mask;
        }
    }

    // The seed differs each time, so that nobody can prepare ids that all fall on one place.
    private uint Hash(int space, long id)
    {
        var high = Math.BigMul((ulong)id ^ _seed, 0x9E3779B97F4A7C15 ^ ((ulong)(uint)space << 1), out var low);
        return (uint)BitOperations.RotateLeft(high ^ low, 29) ^ (uint)((high ^ low) >> 17);
    }

    private void Grow()
    {
        if (_places.Length == MostSlots)
        {
            throw ImportError.Usage("The files have more nodes with ids than one import can hold (715 million).", "Load them in parts.");
        }

        CheckMemory(3 * Bytes);
        var grown = new Place[_places.Length * 2];
        foreach (ref var place in _places.AsSpan())
        {
            if (place.NodePlusOne != Free)
            {
                PlaceOf(grown, place.Space, place.Id) = place;
            }
        }

        _places = grown;
    }

    private struct Place
    {
        internal long Id;
        internal int Space;
        internal int NodePlusOne;
    }
}
