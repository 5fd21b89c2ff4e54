using GraphExplorer.Storage.Tests.Durability.Load;

namespace GraphExplorer.Storage.Tests.Durability.Damage;

/// <summary>One database as it was at several moments, and what it must hold.</summary>
public sealed class DamageFixture : IDisposable
{
    private readonly HashSet<long> _bulk = [];

    public DamageFixture()
    {
        using var folder = new TemporaryFolder(inMemory: true);
        var path = folder.File("g.db");
        Model = new ModelStates(_bulk.Contains);
        using (var store = LoadedStore.Open(path))
        {
            Commit(store, 70);
        }

        ClosedVersion = Version;
        Closed = DamagedFile.Parts(path);
        using (var store = LoadedStore.Open(path, checkpoints: false))
        {
            Commit(store, 10);
            EarlyVersion = Version;
            Early = DamagedFile.Parts(path);
        }

        using (var store = LoadedStore.Open(path))
        {
            Commit(store, 25);
            KilledVersion = Version;
            Killed = DamagedFile.Parts(path);
        }
    }

    internal ModelStates Model { get; }

    /// <summary>After a clean close.</summary>
    internal Dictionary<string, byte[]> Closed { get; }

    internal long ClosedVersion { get; }

    /// <summary>While it is open; its write-ahead log has all that was written since the opening.</summary>
    internal Dictionary<string, byte[]> Early { get; }

    internal long EarlyVersion { get; }

    /// <summary>While it is open again, later on, some of it moved into the main file.</summary>
    internal Dictionary<string, byte[]> Killed { get; }

    internal long KilledVersion { get; }

    private long Version { get; set; }

    /// <inheritdoc/>
    public void Dispose() => Model.Dispose();

    private void Commit(GraphStore store, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Version++;
            if (Version % 7 == 3)
            {
                _bulk.Add(Version);
                LoadedStore.CommitBulk(store);
            }
            else
            {
                LoadedStore.Commit(store);
            }
        }
    }
}
