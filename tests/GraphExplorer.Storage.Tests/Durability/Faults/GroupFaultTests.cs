using GraphExplorer.Model;
using GraphExplorer.Storage.Tests.Durability.Load;

namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>The disk fails while several writers' commits are written together.</summary>
public class GroupFaultTests
{
    [Theory]
    [InlineData(DiskFault.Full)]
    [InlineData(DiskFault.FailedWrite)]
    [InlineData(DiskFault.FailedSync)]
    [InlineData(DiskFault.TornWrite)]
    public async Task Of_commits_that_are_written_together_those_acknowledged_are_kept_and_the_others_are_not_seen(DiskFault fault)
    {
        var random = new Random((int)fault);
        for (var round = 0; round < 6; round++)
        {
            using var folder = new TemporaryFolder(inMemory: true);
            using var disk = new SimulatedDisk(folder.Path);
            using var model = new ModelStates(_ => false);
            var path = folder.File("g.db");
            long acknowledged;
            await using (var store = LoadedStore.Open(path, FaultyVfs.Name))
            {
                disk.FaultAfter = 30 + random.Next(150);
                disk.Fault = fault;
                var numbers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => CommitUntilRefused(store))));
                acknowledged = numbers.Max();
                Assert.True(disk.HasStruck);
                LoadedStore.IsAt(store, model, acknowledged);
                if (fault == DiskFault.Full)
                {
                    disk.Fault = DiskFault.None;
                    LoadedStore.Commit(store);
                    LoadedStore.IsAt(store, model, ++acknowledged);
                }
            }

            disk.Fault = DiskFault.None;
            foreach (var left in new[] { disk.CutPower(random), disk.CutPower(random), Here(path) })
            {
                using var after = new TemporaryFolder(inMemory: true);
                SimulatedDisk.Restore(left, after.Path);
                LoadedStore.CopySession(path, after.File("g.db"));
                await using (var store = LoadedStore.Open(after.File("g.db"), create: false))
                {
                    // Where the outcome was not known, the commits of the group may be there, all of them.
                    Assert.InRange(store.Current.Version, acknowledged, acknowledged + (fault == DiskFault.Full ? 0 : 5));
                    LoadedStore.IsAt(store, model, store.Current.Version);
                }

                await LoadedStore.IsSoundAsync(after.File("g.db"));
            }
        }
    }

    private static Dictionary<string, byte[]> Here(string path) => new[] { "g.db", "g.db-wal" }
        .Where(name => File.Exists(Path.Join(Path.GetDirectoryName(path), name)))
        .ToDictionary(name => name, name => LoadedStore.Bytes(Path.Join(Path.GetDirectoryName(path), name)), StringComparer.Ordinal);

    /// <summary>Commits until a commit fails for the disk's sake; answers the highest number that was acknowledged.</summary>
    private static long CommitUntilRefused(GraphStore store)
    {
        var acknowledged = 0L;
        while (true)
        {
            using var transaction = store.Begin();
            transaction.AcquireWriter(CancellationToken.None);
            NumberedWork.Perform(transaction);
            var number = transaction.Version;
            try
            {
                transaction.Commit(CancellationToken.None);
                acknowledged = number;
            }
            catch (GraphException error) when (error.Code == StatusCodes.Outdated)
            {
                // Built on one that failed.
            }
            catch (GraphException error) when (error.Code == StatusCodes.CommitInDoubt)
            {
                return acknowledged;
            }
        }
    }
}
