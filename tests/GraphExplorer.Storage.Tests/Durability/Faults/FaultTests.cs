using GraphExplorer.Model;
using GraphExplorer.Storage.Tests.Durability.Load;

namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>The disk fails under a commit: that is told with a clear error, reads go on, and the file is whole when it is opened again.</summary>
public class FaultTests
{
    private const int Before = 12;

    public static TheoryData<DiskFault, int> Faults()
    {
        var data = new TheoryData<DiskFault, int>();
        foreach (var fault in new[] { DiskFault.FailedWrite, DiskFault.TornWrite, DiskFault.FailedSync, DiskFault.Gone })
        {
            for (var seed = 0; seed < 6; seed++)
            {
                data.Add(fault, seed);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task After_a_failed_write_or_sync_no_more_is_written_and_nothing_acknowledged_is_lost(DiskFault fault, int seed)
    {
        var random = new Random((seed * 31) + (int)fault);
        using var folder = new TemporaryFolder(inMemory: true);
        using var disk = new SimulatedDisk(folder.Path);
        using var model = new ModelStates(_ => false);
        var path = folder.File("g.db");
        var acknowledged = 0L;
        List<string> seen;
        using (var store = LoadedStore.Open(path, FaultyVfs.Name))
        {
            for (; acknowledged < Before; acknowledged++)
            {
                LoadedStore.Commit(store);
            }

            disk.FaultAfter = random.Next(60);
            disk.Fault = fault;
            var error = CommitUntilRefused(store, ref acknowledged);
            Assert.True(disk.HasStruck);
            Assert.Equal(StatusCodes.CommitInDoubt, error.Code);
            Assert.Contains("restart", error.FullMessage(), StringComparison.Ordinal);

            // The device is well again; the store cannot know what it wrote meanwhile.
            disk.Fault = DiskFault.None;
            var refused = Assert.Throws<GraphException>(() => LoadedStore.Commit(store));
            Assert.Contains("restart", refused.FullMessage(), StringComparison.Ordinal);
            LoadedStore.IsAt(store, model, acknowledged);
            seen = GraphContents.Of(store.Current);
        }

        Assert.NotEmpty(seen);
        foreach (var files in Enumerable.Range(0, 4).Select(_ => disk.CutPower(random)))
        {
            using var after = new TemporaryFolder(inMemory: true);
            SimulatedDisk.Restore(files, after.Path);
            LoadedStore.CopySession(path, after.File("g.db"));
            await IsWholeAsync(after.File("g.db"), model, acknowledged);
        }

        await IsWholeAsync(path, model, acknowledged);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(40)]
    public async Task When_the_disk_is_full_a_commit_fails_cleanly_and_the_next_succeeds_once_there_is_room(int writes)
    {
        using var folder = new TemporaryFolder(inMemory: true);
        using var disk = new SimulatedDisk(folder.Path);
        using var model = new ModelStates(_ => false);
        var path = folder.File("g.db");
        var acknowledged = 0L;
        using (var store = LoadedStore.Open(path, FaultyVfs.Name))
        {
            for (var round = 0; round < 4; round++)
            {
                for (var i = 0; i < Before; i++, acknowledged++)
                {
                    LoadedStore.Commit(store);
                }

                disk.FaultAfter = writes;
                disk.Fault = DiskFault.Full;
                var error = CommitUntilRefused(store, ref acknowledged);
                Assert.Contains("disk", error.FullMessage(), StringComparison.Ordinal);
                Assert.Throws<GraphException>(() => LoadedStore.Commit(store));
                LoadedStore.IsAt(store, model, acknowledged);
                disk.Fault = DiskFault.None;
            }

            LoadedStore.Commit(store);
            acknowledged++;
            disk.FaultAfter = writes;
            disk.Fault = DiskFault.Full;
        }

        // Closing on a full disk leaves what is needed in the -wal file.
        disk.Fault = DiskFault.None;
        using var opened = LoadedStore.Open(path);
        LoadedStore.IsAt(opened, model, acknowledged);
        opened.Dispose();
        await LoadedStore.IsSoundAsync(path);
    }

    [Fact]
    public void A_read_error_while_opening_is_told_and_the_file_opens_when_it_is_over()
    {
        using var folder = new TemporaryFolder(inMemory: true);
        var path = folder.File("g.db");
        using var model = new ModelStates(_ => false);
        using (var store = LoadedStore.Open(path))
        {
            for (var i = 0; i < 40; i++)
            {
                LoadedStore.Commit(store);
            }
        }

        for (var reads = 0; ; reads += 1 + (reads / 4))
        {
            using var disk = new SimulatedDisk(folder.Path) { Fault = DiskFault.FailedRead, FaultAfter = reads };
            GraphException? error = null;
            try
            {
                LoadedStore.Open(path, FaultyVfs.Name).Dispose();
            }
            catch (GraphException failure)
            {
                error = failure;
            }

            if (!disk.HasStruck)
            {
                Assert.Null(error);
                break;
            }

            // A failed read of the last kind, in the tidying at the end, is no error: the -wal file is left.
            Assert.True(error is null || error.Code is StatusCodes.UnableToStartDatabase or StatusCodes.StorageDamageDetected, error?.FullMessage());
        }

        using var opened = LoadedStore.Open(path);
        LoadedStore.IsAt(opened, model, 40);
    }

    private static async Task IsWholeAsync(string path, ModelStates model, long acknowledged)
    {
        await using (var store = LoadedStore.Open(path, create: false))
        {
            Assert.InRange(store.Current.Version, acknowledged, acknowledged + 1);
            LoadedStore.IsAt(store, model, store.Current.Version);
        }

        await LoadedStore.IsSoundAsync(path);
    }

    /// <summary>Commits on; answers the error of the first that fails.</summary>
    private static GraphException CommitUntilRefused(GraphStore store, ref long acknowledged)
    {
        for (var i = 0; i < 200; i++)
        {
            try
            {
                LoadedStore.Commit(store);
            }
            catch (GraphException error)
            {
                return error;
            }

            acknowledged++;
        }

        throw new InvalidOperationException("No commit failed.");
    }
}
