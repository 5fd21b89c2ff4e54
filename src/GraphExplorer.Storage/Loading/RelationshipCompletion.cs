using System.Globalization;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Loading;

/// <summary>Checks the relationships of a draft, but for their ends, and reckons their number, the free ids and the type sets.</summary>
internal sealed class RelationshipCompletion(GraphState draft)
{
    private readonly GraphTables _tables = draft.Tables;
    private readonly Lock _gate = new();
    private readonly int _types = draft.Store.RelationshipTypes.Count;
    private readonly ChunkDirectory<RelationshipChunk>?[] _top = draft.Tables.Relationships.Top;

    internal void Run(CancellationToken cancellationToken)
    {
        _tables.RelationshipLimit = Limit();
        var directories = (int)((_tables.RelationshipLimit + FreeIds.DirectoryIds - 1) / FreeIds.DirectoryIds);
        LoadThreads.ForEach(directories, () => new Scan(draft.Store), Complete, cancellationToken);
    }

    private long Limit()
    {
        for (var number = ((long)_top.Length << ChunkDirectory<RelationshipChunk>.Bits) - 1; number >= 0; number--)
        {
            if (ChunkTree<RelationshipChunk>.Find(_top, (int)number) is { } chunk)
            {
                var slot = Array.FindLastIndex(chunk.Entries, entry => entry.TypePlusOne != 0);
                if (slot >= 0)
                {
                    return (number << RelationshipChunk.Bits) + slot + 1;
                }
            }
        }

        return 0;
    }

    private void Complete(int place, Scan scan)
    {
        var free = scan.Free;
        free.Enter(place, _tables.RelationshipLimit);
        if (place >= _top.Length || _top[place] is null)
        {
            lock (_gate)
            {
                free.PutAll(_tables.WriteFreeRelationships);
            }

            return;
        }

        var count = 0;
        for (var part = 0; part < FreeIds.Parts && free.Begin(part); part++)
        {
            for (var number = free.FirstId; number < free.EndId; number += RelationshipChunk.Size)
            {
                count += Complete(number, Math.Min(free.EndId, number + RelationshipChunk.Size), free, scan);
            }

            lock (_gate)
            {
                free.Finish(_tables.WriteFreeRelationships);
                scan.Types.Flush((type, places) => _tables.WriteTypeSet(type).Put(free.Number, IdChunk.Of(OwnerToken.None, places)));
            }
        }

        lock (_gate)
        {
            _tables.RelationshipCount += count;
        }
    }

    private int Complete(long first, long end, FreeIds free, Scan scan)
    {
        if (ChunkTree<RelationshipChunk>.Find(_top, (int)(first >> RelationshipChunk.Bits)) is not { } chunk)
        {
            free.AddAll(first, end);
            return 0;
        }

        if (chunk.Keys.Length != chunk.Columns.Length || !scan.Checks.AreKeys(chunk.Keys))
        {
            throw LoadDamage.Of(string.Create(
                CultureInfo.InvariantCulture,
                $"The relationships {first} to {first + RelationshipChunk.Size - 1} have property keys without a name or out of order."));
        }

        var count = 0;
        for (var slot = 0; slot < RelationshipChunk.Size; slot++)
        {
            var type = chunk.Entries[slot].TypePlusOne - 1;
            if (type < 0)
            {
                CompleteAbsent(chunk, slot, first, end, free);
                continue;
            }

            if (type >= _types)
            {
                throw LoadDamage.At(EntityKind.Relationship, first + slot, "has a type that has no name");
            }

            count++;
            scan.Types.Add(type, (int)(first + slot) & (IdChunk.Size - 1));
        }

        return count;
    }

    private static void CompleteAbsent(RelationshipChunk chunk, int slot, long first, long end, FreeIds free)
    {
        // A later relationship of this id would come by properties that it was never given.
        if (chunk.Entries[slot].TypePlusOne < 0 || chunk.CountProperties(slot) > 0)
        {
            throw LoadDamage.At(EntityKind.Relationship, first + slot, "is not there but has properties");
        }

        if (first + slot < end)
        {
            free.Add(first + slot);
        }
    }

    private sealed class Scan(GraphStore store)
    {
        internal FreeIds Free { get; } = new();

        internal TokenBuckets Types { get; } = new();

        internal TokenChecks Checks { get; } = new(store);
    }
}
