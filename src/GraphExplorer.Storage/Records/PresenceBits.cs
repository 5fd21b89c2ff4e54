using System.Runtime.CompilerServices;

namespace GraphExplorer.Storage.Records;

/// <summary>Which of a chunk's 256 places hold a value.</summary>
[InlineArray(RelationshipChunk.Size / 64)]
internal struct PresenceBits
{
    private ulong _first;

    internal readonly bool Has(int slot) => (this[slot >> 6] & (1UL << slot)) != 0;

    internal void Add(int slot) => this[slot >> 6] |= 1UL << slot;

    internal void Remove(int slot) => this[slot >> 6] &= ~(1UL << slot);
}
