using GraphExplorer.Storage.Tests.Durability.Load;

namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>A load on one file, with power cuts at random operations: from its making through commits, folding and checkpoints to its closing.</summary>
internal sealed class PowerCutRun : IDisposable
{
    /// <summary>Of so many operations one is cut.</summary>
    private const int Rarity = 25;

    private readonly TemporaryFolder _folder = new(inMemory: true);
    private readonly SimulatedDisk _disk;
    private readonly Random _random;
    private readonly HashSet<long> _bulk = [];
    private List<PowerCut> _cuts = [];
    private byte[]? _lastSession;
    private long _acknowledged;
    private long _announced;

    internal PowerCutRun(Random random)
    {
        _random = random;
        _disk = new SimulatedDisk(_folder.Path);
        Model = new ModelStates(_bulk.Contains);
    }

    /// <summary>What the file must hold after each commit.</summary>
    internal ModelStates Model { get; }

    /// <summary>Whether the disk lies about syncs once the file is made.</summary>
    internal bool Lies { get; init; }

    /// <summary>Opens the file, commits, and closes it, with cuts all the while.</summary>
    /// <param name="commits">The commits of each writer.</param>
    /// <param name="writers">The writers at the same time; of several, commits are written together.</param>
    internal async Task WorkAsync(int commits, int writers = 1)
    {
        _disk.AfterOperation = () =>
        {
            if (_random.Next(Rarity) == 0)
            {
                Cut();
            }
        };
        await using (var store = LoadedStore.Open(_folder.File(PowerCut.FileName), FaultyVfs.Name))
        {
            _disk.Fault = Lies ? DiskFault.LyingSync : DiskFault.None;
            await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() =>
            {
                for (var i = 0; i < commits; i++)
                {
                    Commit(store, isBulk: (i + writer) % 6 == 5);
                }
            })));
            Assert.Equal(_announced, store.Current.Version);
        }

        _disk.AfterOperation = null;
    }

    private void Commit(GraphStore store, bool isBulk)
    {
        long number;
        if (isBulk)
        {
            using var load = store.BeginBulkLoad(CancellationToken.None);
            number = Announce(store.Commits.Head.Version + 1, isBulk);
            NumberedWork.Perform(load, store);
            load.Commit(CancellationToken.None);
        }
        else
        {
            using var transaction = store.Begin();
            transaction.AcquireWriter(CancellationToken.None);
            number = Announce(transaction.Version, isBulk);
            NumberedWork.Perform(transaction);
            transaction.Commit(CancellationToken.None);
        }

        lock (_bulk)
        {
            _acknowledged = Math.Max(_acknowledged, number);
            _lastSession = Session();
        }
    }

    private long Announce(long number, bool isBulk)
    {
        lock (_bulk)
        {
            _announced = number;
            if (isBulk)
            {
                _bulk.Add(number);
            }
        }

        return number;
    }

    /// <summary>The cuts since the last call.</summary>
    internal List<PowerCut> TakeCuts()
    {
        var cuts = _cuts;
        _cuts = [];
        return cuts;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disk.Dispose();
        _folder.Dispose();
        Model.Dispose();
    }

    private void Cut()
    {
        // What is acknowledged meanwhile may be missing: it came after the cut.
        var acknowledged = Volatile.Read(ref _acknowledged);
        var files = _disk.CutPower(_random);
        if (!files.ContainsKey(PowerCut.FileName))
        {
            // Not yet under its name: the making of a file is not seen in part.
            return;
        }

        // That file is never synced: it is as it was, older, torn or not there.
        var session = Session();
        var kept = _random.Next(5) switch
        {
            0 => null,
            1 => _lastSession,
            2 => session?[..(session.Length / 2)],
            _ => session,
        };
        if (kept is not null)
        {
            files[PowerCut.FileName + "-session"] = kept;
        }

        lock (_bulk)
        {
            _cuts.Add(new PowerCut(files, acknowledged) { Announced = _announced, HasSession = session is not null && ReferenceEquals(kept, session) });
        }
    }

    private byte[]? Session()
    {
        var path = _folder.File(PowerCut.FileName + "-session");
        return File.Exists(path) ? LoadedStore.Bytes(path) : null;
    }
}
