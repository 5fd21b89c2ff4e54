namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>One file: what is safe on the disk, and what was written since the last sync, which a power cut may lose in part.</summary>
internal sealed class SimulatedFile(SimulatedDisk disk, byte[] contents)
{
    private const int Sector = 512;
    private readonly List<PendingWrite> _pending = [];
    private byte[] _safe = contents;
    private bool _exists = contents.Length > 0;

    internal int BeforeRead() => disk.Strike(DiskOperation.Read);

    internal int BeforeWrite(int amount, out int written)
    {
        var torn = disk.Fault == DiskFault.TornWrite;
        var fault = disk.Strike(DiskOperation.Write);
        written = fault == 0 ? amount : torn ? amount / 2 : 0;
        return fault;
    }

    internal int BeforeTruncate() => disk.Strike(DiskOperation.Truncate);

    internal void Written(ReadOnlySpan<byte> data, long offset)
    {
        using (disk.Enter())
        {
            _pending.Add(new PendingWrite(offset, data.ToArray()));
        }

        disk.Done();
    }

    internal void Truncated(long size)
    {
        using (disk.Enter())
        {
            _pending.Add(new PendingWrite(size, null));
        }

        disk.Done();
    }

    internal int Sync()
    {
        var fault = disk.Strike(DiskOperation.Sync);
        if (fault != 0)
        {
            // As Linux has it: the pages are marked clean and never written.
            using (disk.Enter())
            {
                _pending.Clear();
            }

            return fault;
        }

        if (disk.Fault != DiskFault.LyingSync)
        {
            using (disk.Enter())
            {
                _safe = Applied(_ => true);
                _pending.Clear();
                _exists = true;
            }
        }

        disk.Done();
        return 0;
    }

    /// <summary>What a power cut leaves; null when the file itself is not there.</summary>
    /// <param name="random">Says what is lost.</param>
    /// <param name="kept">How much of what was not synced is kept, from 0 to 1.</param>
    internal byte[]? AfterPowerCut(Random random, double kept) =>
        _exists || random.NextDouble() < kept ? Applied(_ => random.NextDouble() < kept) : null;

    /// <summary>The safe contents with those pieces of the pending writes, in order, that are kept.</summary>
    private byte[] Applied(Predicate<PendingWrite> isKept)
    {
        var end = _safe.LongLength;
        foreach (var write in _pending)
        {
            end = Math.Max(end, write.Offset + (write.Data?.Length ?? 0));
        }

        var bytes = new byte[end];
        _safe.CopyTo(bytes, 0);
        var length = _safe.LongLength;
        foreach (var write in _pending)
        {
            if (write.Data is null)
            {
                if (isKept(write))
                {
                    bytes.AsSpan((int)write.Offset).Clear();
                    length = Math.Min(length, write.Offset);
                }

                continue;
            }

            for (var from = 0; from < write.Data.Length;)
            {
                var place = write.Offset + from;
                var count = (int)Math.Min(write.Data.Length - from, Sector - (place % Sector));
                if (isKept(write))
                {
                    write.Data.AsSpan(from, count).CopyTo(bytes.AsSpan((int)place));
                    length = Math.Max(length, place + count);
                }

                from += count;
            }
        }

        return bytes[..(int)length];
    }

    /// <summary>A write, or with no data a truncation, that was not synced.</summary>
    private sealed record PendingWrite(long Offset, byte[]? Data);
}
