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
    internal void Work(int commits)
    {
        _disk.AfterOperation = () =>
        {
            if (_random.Next(Rarity) == 0)
            {
                Cut();
            }
        };
        using (var store = LoadedStore.Open(_folder.File(PowerCut.FileName), FaultyVfs.Name))
        {
            _disk.Fault = Lies ? DiskFault.LyingSync : DiskFault.None;
            for (var i = 0; i < commits; i++)
            {
                if (_random.Next(6) == 0)
                {
                    _bulk.Add(_acknowledged + 1);
                    LoadedStore.CommitBulk(store);
                }
                else
                {
                    LoadedStore.Commit(store);
                }

                _acknowledged++;
                _lastSession = Session();
                Assert.Equal(_acknowledged, store.Current.Version);
            }
        }

        _disk.AfterOperation = null;
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

        _cuts.Add(new PowerCut(files, _acknowledged) { HasSession = session is not null && ReferenceEquals(kept, session) });
    }

    private byte[]? Session()
    {
        var path = _folder.File(PowerCut.FileName + "-session");
        return File.Exists(path) ? LoadedStore.Bytes(path) : null;
    }
}
