using System.Runtime.CompilerServices;

namespace GraphExplorer.Storage.Records;

/// <summary>Which of a chunk's 256 places hold a value.</summary>
[InlineArray(PropertyChunk.Size / 64)]
internal struct PresenceBits
{
    private ulong _first;

    internal static PresenceBits Of(ReadOnlySpan<byte> slots)
    {
        var bits = default(PresenceBits);
        foreach (var slot in slots)
        {
            bits.Add(slot);
        }

        return bits;
    }

    /// <summary>Whether all places of others are among these.</summary>
    internal readonly bool HasAll(in PresenceBits others)
    {
        ReadOnlySpan<ulong> mine = this;
        ReadOnlySpan<ulong> theirs = others;
        for (var i = 0; i < mine.Length; i++)
        {
            if ((theirs[i] & ~mine[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    internal readonly bool Has(int slot) => (this[slot >> 6] & (1UL << slot)) != 0;

    internal void Add(int slot) => this[slot >> 6] |= 1UL << slot;

    internal void Remove(int slot) => this[slot >> 6] &= ~(1UL << slot);
}
