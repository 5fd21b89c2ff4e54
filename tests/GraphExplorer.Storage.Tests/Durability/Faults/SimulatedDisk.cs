using System.Collections.Concurrent;

namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>
/// The disk below one folder, as SQLite sees it through <see cref="FaultyVfs"/>: it breaks at an operation that a test names, and
/// knows at each moment what would be left of the files if the power went.
/// </summary>
internal sealed class SimulatedDisk : IDisposable
{
    private static readonly ConcurrentDictionary<string, SimulatedDisk> Disks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SimulatedFile> _files = new(StringComparer.Ordinal);
    private readonly string _folder;
    private readonly Lock _gate = new();

    internal SimulatedDisk(string folder)
    {
        FaultyVfs.Register();
        _folder = folder;
        Disks[folder] = this;
    }

    /// <summary>What goes wrong.</summary>
    internal DiskFault Fault { get; set; }

    /// <summary>The number of operations of the kind that the fault concerns before it strikes.</summary>
    internal long FaultAfter { get; set; }

    /// <summary>Whether the fault has struck.</summary>
    internal bool HasStruck { get; private set; }

    /// <summary>The number of writes, syncs, truncations and deletions.</summary>
    internal long Operations { get; private set; }

    /// <summary>Called after each of these operations, while SQLite waits.</summary>
    internal Action? AfterOperation { get; set; }

    internal static SimulatedDisk? Of(string path) => Disks.GetValueOrDefault(Path.GetDirectoryName(path)!);

    /// <summary>What the files would hold after a power cut at this moment: of what was not synced, any part.</summary>
    internal Dictionary<string, byte[]> CutPower(Random random)
    {
        lock (_gate)
        {
            // From all lost to all kept, so that both ends are seen often.
            var kept = random.Next(5) switch { 0 => 0.0, 1 => 1.0, _ => random.NextDouble() };
            var left = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var (name, file) in _files)
            {
                if (file.AfterPowerCut(random, kept) is { } bytes)
                {
                    left.Add(name, bytes);
                }
            }

            return left;
        }
    }

    /// <summary>Writes what a power cut left into a folder.</summary>
    internal static void Restore(Dictionary<string, byte[]> files, string folder)
    {
        foreach (var (name, bytes) in files)
        {
            File.WriteAllBytes(Path.Join(folder, name), bytes);
        }
    }

    internal SimulatedFile Open(string path)
    {
        lock (_gate)
        {
            var name = Path.GetFileName(path);
            if (!_files.TryGetValue(name, out var file))
            {
                _files.Add(name, file = new SimulatedFile(this, File.Exists(path) ? File.ReadAllBytes(path) : []));
            }

            return file;
        }
    }

    internal int Delete(string path)
    {
        if (Strike(DiskOperation.Delete) is var fault and not 0)
        {
            return fault;
        }

        lock (_gate)
        {
            _files.Remove(Path.GetFileName(path));
        }

        Done();
        return 0;
    }

    /// <summary>The code to fail an operation with; 0 when it goes well.</summary>
    internal int Strike(DiskOperation operation)
    {
        const int Full = 13, ReadError = 266, WriteError = 778, SyncError = 1034, TruncateError = 1546, DeleteError = 2570;
        lock (_gate)
        {
            var general = operation switch
            {
                DiskOperation.Read => ReadError,
                DiskOperation.Write => WriteError,
                DiskOperation.Sync => SyncError,
                DiskOperation.Truncate => TruncateError,
                _ => DeleteError,
            };
            var concerned = (Fault, operation) switch
            {
                (DiskFault.Full or DiskFault.FailedWrite or DiskFault.TornWrite, DiskOperation.Write) => true,
                (DiskFault.FailedSync, DiskOperation.Sync) => true,
                (DiskFault.FailedRead, DiskOperation.Read) => true,
                (DiskFault.Gone, _) => true,
                _ => false,
            };
            if (!concerned || FaultAfter-- > 0)
            {
                return 0;
            }

            HasStruck = true;
            switch (Fault)
            {
                case DiskFault.Full:
                    return Full;
                case DiskFault.FailedWrite or DiskFault.FailedSync:
                    Fault = DiskFault.None;
                    return general;
                case DiskFault.TornWrite:
                    Fault = DiskFault.Gone;
                    return general;
                default:
                    return general;
            }
        }
    }

    /// <summary>Tells that an operation was done.</summary>
    internal void Done()
    {
        Operations++;
        AfterOperation?.Invoke();
    }

    /// <inheritdoc/>
    public void Dispose() => Disks.TryRemove(_folder, out _);

    internal Lock.Scope Enter() => _gate.EnterScope();
}
