using GraphExplorer.Model;
using GraphExplorer.Storage.Durability.Copies;

namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>The disk fails under a backup: what was there stays, and nothing is left behind.</summary>
public class BackupFaultTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DiskFault.Full)]
    [InlineData(DiskFault.FailedWrite)]
    [InlineData(DiskFault.TornWrite)]
    [InlineData(DiskFault.FailedSync)]
    [InlineData(DiskFault.FailedRead)]
    [InlineData(DiskFault.Gone)]
    public async Task A_backup_that_a_disk_refuses_leaves_the_old_one(DiskFault fault)
    {
        FaultyVfs.Register();
        using var store = GraphStore.InMemory();
        FilledStore.Fill(store);
        using var folder = new TemporaryFolder(inMemory: true);
        var path = folder.File("g.db");
        await store.BackupAsync(path, null, Cancel);
        var before = await File.ReadAllBytesAsync(path, Cancel);
        var struck = 0;
        for (var after = 0; after < 60; after += 4)
        {
            using var disk = new SimulatedDisk(folder.Path) { Fault = fault, FaultAfter = after };
            var writer = new BackupWriter(store.Current, null);
            try
            {
                FileReplacement.Run(path, overwrite: true, temporary => writer.Write(temporary, FaultyVfs.Name, Cancel));
                before = await File.ReadAllBytesAsync(path, Cancel);
            }
            catch (GraphException exception)
            {
                struck++;
                Assert.Equal(StatusCodes.CopyFailed, exception.Code);
                Assert.Contains(path, exception.Message, StringComparison.Ordinal);
                Assert.Equal(before, await File.ReadAllBytesAsync(path, Cancel));
            }

            Assert.Equal([path], Directory.GetFiles(folder.Path));
        }

        Assert.True(struck > 0 || fault is DiskFault.FailedSync or DiskFault.FailedRead);
        Assert.True((await GraphFile.CheckAsync(path, null, Cancel)).IsSound);
    }
}
