using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace GraphExplorer.Import.Ids;

/// <summary>
/// Ids that are texts, by their UTF-8 bytes: an open hash table of 16 bytes a place, at most two thirds full, and the bytes of the ids in
/// pages (24 to 48 bytes a node, its id aside).
/// </summary>
internal sealed class StringIdMap : NodeIdMap
{
    private const int PageBits = 20;
    private const int PageSize = 1 << PageBits;
    private const int LongestId = 65_535;
    private const int PrefixBytes = 6;
    private readonly long _seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
    private readonly List<byte[]> _pages = [new byte[PageSize]];
    private Place[] _places = new Place[1 << 12];
    private int _count;
    private int _used;

    internal override long Bytes => (16L * _places.Length) + ((long)_pages.Count * PageSize);

    internal override bool IsId(ReadOnlySpan<byte> text) => text.Length <= LongestId;

    internal override bool TryAdd(int space, ReadOnlySpan<byte> text, int node)
    {
        if (_count >= _places.Length / 3 * 2)
        {
            Grow();
        }

        var hash = Hash(space, text);
        ref var place = ref PlaceOf(space, text, hash);
        if (place.NodePlusOne != 0)
        {
            return false;
        }

        place = new Place { Hash = hash, NodePlusOne = node + 1, Position = Store(space, text) };
        _count++;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override int Find(int space, ReadOnlySpan<byte> text) => PlaceOf(space, text, Hash(space, text)).NodePlusOne - 1;

    private uint Hash(int space, ReadOnlySpan<byte> text) => (uint)XxHash3.HashToUInt64(text, _seed + space);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ref Place PlaceOf(int space, ReadOnlySpan<byte> text, uint hash)
    {
        var mask = _places.Length - 1;
        var slot = (int)hash & mask;
        while (true)
        {
            ref var place = ref _places[slot];
            if (place.NodePlusOne == 0 || (place.Hash == hash && Holds(place.Position, space, text)))
            {
                return ref place;
            }

            slot = (slot + 1) & mask;
        }
    }

    // An id is kept as its space (4 bytes), its length (2 bytes) and its bytes, never across two pages.
    private long Store(int space, ReadOnlySpan<byte> text)
    {
        var size = PrefixBytes + text.Length;
        if (_used + size > PageSize)
        {
            CheckMemory(Bytes + PageSize);
            _pages.Add(new byte[PageSize]);
            _used = 0;
        }

        var target = _pages[^1].AsSpan(_used, size);
        BitConverter.TryWriteBytes(target, space);
        BitConverter.TryWriteBytes(target[4..], (ushort)text.Length);
        text.CopyTo(target[PrefixBytes..]);
        var position = ((long)(_pages.Count - 1) << PageBits) + _used;
        _used += size;
        return position;
    }

    private bool Holds(long position, int space, ReadOnlySpan<byte> text)
    {
        var stored = _pages[(int)(position >> PageBits)].AsSpan((int)(position & (PageSize - 1)));
        return BitConverter.ToUInt16(stored[4..]) == text.Length
            && BitConverter.ToInt32(stored) == space
            && text.SequenceEqual(stored.Slice(PrefixBytes, text.Length));
    }

    private void Grow()
    {
        if (_places.Length == MostSlots)
        {
            throw ImportError.Usage("The files have more nodes with ids than one import can hold (715 million).", "Load them in parts.");
        }

        CheckMemory(Bytes + (32L * _places.Length));
        var grown = new Place[_places.Length * 2];
        var mask = grown.Length - 1;
        foreach (ref var place in _places.AsSpan())
        {
            if (place.NodePlusOne != 0)
            {
                var slot = (int)place.Hash & mask;
                while (grown[slot].NodePlusOne != 0)
                {
                    slot = (slot + 1) & mask;
                }

                grown[slot] = place;
            }
        }

        _places = grown;
    }

    private struct Place
    {
        internal uint Hash;
        internal int NodePlusOne;
        internal long Position;
    }
}
