using System.Globalization;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Loading;

/// <summary>Checks the nodes of a draft and reckons their number, the free ids and the label sets.</summary>
internal sealed class NodeCompletion(GraphState draft)
{
    private readonly GraphTables _tables = draft.Tables;
    private readonly Lock _gate = new();
    private readonly ChunkDirectory<NodeChunk>?[] _top = draft.Tables.Nodes.Top;

    internal void Run(CancellationToken cancellationToken)
    {
        _tables.NodeLimit = Limit();
        var directories = (int)((_tables.NodeLimit + FreeIds.DirectoryIds - 1) / FreeIds.DirectoryIds);
        LoadThreads.ForEach(directories, () => new Scan(draft.Store), Complete, cancellationToken);
    }

    private long Limit()
    {
        for (var number = ((long)_top.Length << ChunkDirectory<NodeChunk>.Bits) - 1; number >= 0; number--)
        {
            if (ChunkTree<NodeChunk>.Find(_top, (int)number) is { } chunk)
            {
                var slot = Array.FindLastIndex(chunk.Labels, labels => labels is not null);
                if (slot >= 0)
                {
                    return (number << NodeChunk.Bits) + slot + 1;
                }
            }
        }

        return 0;
    }

    private void Complete(int place, Scan scan)
    {
        var free = scan.Free;
        free.Enter(place, _tables.NodeLimit);
        if (place >= _top.Length || _top[place] is null)
        {
            lock (_gate)
            {
                free.PutAll(_tables.WriteFreeNodes);
            }

            return;
        }

        var count = 0;
        for (var part = 0; part < FreeIds.Parts && free.Begin(part); part++)
        {
            for (var number = free.FirstId; number < free.EndId; number += NodeChunk.Size)
            {
                count += Complete(number, Math.Min(free.EndId, number + NodeChunk.Size), free, scan);
            }

            lock (_gate)
            {
                free.Finish(_tables.WriteFreeNodes);
                scan.Labels.Flush((label, places) => _tables.WriteLabelSet(label).Put(free.Number, IdChunk.Of(OwnerToken.None, places)));
            }
        }

        lock (_gate)
        {
            _tables.NodeCount += count;
        }
    }

    private int Complete(long first, long end, FreeIds free, Scan scan)
    {
        if (ChunkTree<NodeChunk>.Find(_top, (int)(first >> NodeChunk.Bits)) is not { } chunk)
        {
            free.AddAll(first, end);
            return 0;
        }

        if (chunk.Keys.Length != chunk.Columns.Length || !scan.Checks.AreKeys(chunk.Keys))
        {
            throw LoadDamage.Of(string.Create(
                CultureInfo.InvariantCulture,
                $"The nodes {first} to {first + NodeChunk.Size - 1} have property keys without a name or out of order."));
        }

        var count = 0;
        for (var slot = 0; slot < NodeChunk.Size; slot++)
        {
            var id = first + slot;
            if (chunk.Labels[slot] is not { } labels)
            {
                if (chunk.CountProperties(slot) > 0)
                {
                    throw LoadDamage.At(EntityKind.Node, id, "is not there but has properties");
                }

                if (id < end)
                {
                    free.Add(id);
                }

                continue;
            }

            if (!scan.Checks.AreLabels(labels))
            {
                throw LoadDamage.At(EntityKind.Node, id, "has labels without a name or out of order");
            }

            count++;
            foreach (var label in labels)
            {
                scan.Labels.Add(label, (int)id & (IdChunk.Size - 1));
            }
        }

        return count;
    }

    private sealed class Scan(GraphStore store)
    {
        internal FreeIds Free { get; } = new();

        internal TokenBuckets Labels { get; } = new();

        internal TokenChecks Checks { get; } = new(store);
    }
}
