using System.Diagnostics;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests.Durability;

public class BackupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_holds_the_graph_as_it_was_when_it_began()
    {
        using var file = new StoreFile();
        using var backup = new StoreFile();
        using var store = file.Open(StoreFile.Busy);
        FilledStore.Fill(store);
        await store.WriteAttachmentAsync("seed", [1, 2], Cancel);
        var expected = StoreFile.Content(store.Current);

        var running = store.BackupAsync(backup.Path, null, Cancel);
        for (var i = 0; i < 20; i++)
        {
            StoreFile.Commit(store, transaction => transaction.CreateNode([store.Labels.GetOrAdd($"After{i}")]));
        }

        await store.WriteAttachmentAsync("seed", [3], Cancel);
        await running;

        Assert.Equal(["graph.db"], backup.Files);
        Assert.Empty((await GraphFile.CheckAsync(backup.Path, null, Cancel)).Faults);
        using var opened = backup.Open();
        Assert.Equal(expected, StoreFile.Content(opened.Current));
        Assert.Equal(store.DatabaseId, opened.DatabaseId);
        Assert.Equal([1, 2], opened.ReadAttachment("seed")!);
        StoreFile.Commit(opened, transaction => transaction.CreateNode([]));
    }

    [Fact]
    public async Task A_writer_does_not_hold_up_a_backup()
    {
        using var backup = new StoreFile();
        using var file = new StoreFile();
        using var store = file.Open();
        using var writer = store.Begin();
        writer.AcquireWriter(Cancel);
        writer.CreateNode([]);

        await store.BackupAsync(backup.Path, null, Cancel);

        using var opened = backup.Open();
        Assert.Equal(0, opened.Current.NodeCount);
        Assert.Equal(0, opened.Current.Version);
    }

    [Fact]
    public async Task A_store_in_memory_can_be_backed_up()
    {
        using var backup = new StoreFile();
        using var store = GraphStore.InMemory();
        FilledStore.Fill(store);

        await store.BackupAsync(backup.Path, null, Cancel);

        using var opened = backup.Open();
        Assert.Equal(StoreFile.Content(store.Current), StoreFile.Content(opened.Current));
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_when_told_so()
    {
        using var backup = new StoreFile();
        using var store = GraphStore.InMemory();
        FilledStore.Fill(store);
        await File.WriteAllTextAsync(backup.Path, "precious", Cancel);

        var refused = await Assert.ThrowsAsync<GraphException>(() => store.BackupAsync(backup.Path, null, Cancel));

        Assert.Equal(StatusCodes.CopyFailed, refused.Code);
        Assert.Equal("precious", await File.ReadAllTextAsync(backup.Path, Cancel));
        await store.BackupAsync(backup.Path, overwrite: true, null, Cancel);
        await store.BackupAsync(backup.Path, overwrite: true, null, Cancel);
        Assert.Equal(["graph.db"], backup.Files);
        Assert.Empty((await GraphFile.CheckAsync(backup.Path, null, Cancel)).Faults);
    }

    [Fact]
    public async Task A_pipe_is_not_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes of Unix.");
        using var folder = new TemporaryFolder();
        using var store = GraphStore.InMemory();
        var pipe = folder.File("pipe");
        await Process.Start("mkfifo", [pipe]).WaitForExitAsync(Cancel);

        var refused = await Assert.ThrowsAsync<GraphException>(() => store.BackupAsync(pipe, overwrite: true, null, Cancel));

        Assert.Equal(StatusCodes.CopyFailed, refused.Code);
        Assert.Equal(0, new FileInfo(pipe).Length);
        Assert.Equal([pipe], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task An_empty_file_is_replaced_like_any_other()
    {
        using var backup = new StoreFile();
        using var store = GraphStore.InMemory();
        await File.WriteAllBytesAsync(backup.Path, [], Cancel);

        await store.BackupAsync(backup.Path, overwrite: true, null, Cancel);

        Assert.Empty((await GraphFile.CheckAsync(backup.Path, null, Cancel)).Faults);
    }

    [Fact]
    public async Task A_database_that_is_open_is_not_replaced()
    {
        using var file = new StoreFile();
        using var other = new StoreFile();
        using var store = file.Open();
        using var open = other.Open();

        foreach (var path in new[] { file.Path, other.Path })
        {
            var refused = await Assert.ThrowsAsync<GraphException>(() => store.BackupAsync(path, overwrite: true, null, Cancel));
            Assert.Equal(StatusCodes.ServiceUnavailable, refused.Code);
        }

        StoreFile.Commit(store, transaction => transaction.CreateNode([]));
        StoreFile.Commit(open, transaction => transaction.CreateNode([]));
    }

    [Fact]
    public async Task A_backup_that_is_cancelled_or_has_no_place_leaves_nothing_behind()
    {
        using var backup = new StoreFile();
        using var store = GraphStore.InMemory();
        FilledStore.Fill(store);
        using var cancelled = new CancellationTokenSource();
        var progress = new CancelAtOnce(cancelled);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BackupAsync(backup.Path, progress, cancelled.Token));
        var noFolder = await Assert.ThrowsAsync<GraphException>(() => store.BackupAsync(Path.Combine(backup.Path, "none", "x.db"), null, Cancel));

        Assert.Equal(StatusCodes.CopyFailed, noFolder.Code);
        Assert.Empty(backup.Files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("precious")]
    public async Task A_file_that_may_be_replaced_stays_as_it_was_when_the_backup_fails(string content)
    {
        using var backup = new StoreFile();
        using var store = GraphStore.InMemory();
        FilledStore.Fill(store);
        await File.WriteAllTextAsync(backup.Path, content, Cancel);
        using var cancelled = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BackupAsync(backup.Path, overwrite: true, new CancelAtOnce(cancelled), cancelled.Token));

        Assert.Equal(content, await File.ReadAllTextAsync(backup.Path, Cancel));
        Assert.Equal(["graph.db"], backup.Files);
    }

    [Fact]
    public async Task What_a_killed_backup_has_left_is_removed_by_one_a_day_later()
    {
        using var backup = new StoreFile();
        using var store = GraphStore.InMemory();
        var (old, young) = (backup.Path + "-new-1-a", backup.Path + "-new-2-b");
        await File.WriteAllTextAsync(old, "half", Cancel);
        await File.WriteAllTextAsync(young, "half", Cancel);
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));

        await store.BackupAsync(backup.Path, null, Cancel);

        Assert.Equal(["graph.db", "graph.db-new-2-b"], backup.Files);
    }

    [Fact]
    public async Task A_restored_database_is_the_backup()
    {
        using var file = new StoreFile();
        using var backup = new StoreFile();
        string expected;
        using (var store = file.Open())
        {
            FilledStore.Fill(store);
            expected = StoreFile.Content(store.Current);
            await store.BackupAsync(backup.Path, null, Cancel);
            StoreFile.Commit(store, transaction => transaction.CreateNode([]));
            using var crashed = file.Crashed();
            Assert.Contains("graph.db-wal", crashed.Files);

            var report = await GraphFile.RestoreAsync(backup.Path, crashed.Path, overwrite: true, null, Cancel);

            Assert.True(report.IsSound);
            Assert.Equal(["graph.db"], crashed.Files);
            using var restored = crashed.Open();
            Assert.Equal(expected, StoreFile.Content(restored.Current));
            Assert.Equal(store.DatabaseId, restored.DatabaseId);
        }

        Assert.Equal(["graph.db"], backup.Files);
    }

    [Fact]
    public async Task A_damaged_database_with_a_log_of_its_own_is_replaced()
    {
        using var file = new StoreFile();
        using var backup = new StoreFile();
        using var store = file.Open();
        FilledStore.Fill(store);
        await store.BackupAsync(backup.Path, null, Cancel);
        StoreFile.Commit(store, transaction => transaction.CreateNode([]));
        using var crashed = file.Crashed();
        var bytes = await File.ReadAllBytesAsync(crashed.Path, Cancel);
        bytes.AsSpan(0, 4096).Fill(7);
        await File.WriteAllBytesAsync(crashed.Path, bytes, Cancel);

        await GraphFile.RestoreAsync(backup.Path, crashed.Path, overwrite: true, null, Cancel);

        Assert.Equal(["graph.db"], crashed.Files);
        using var restored = crashed.Open();
        Assert.Equal(FilledStore.Nodes, restored.Current.NodeCount);
    }

    [Fact]
    public async Task What_a_crash_has_left_can_be_restored_with_all_its_commits()
    {
        using var file = new StoreFile();
        using var target = new StoreFile();
        using var store = file.Open();
        FilledStore.Fill(store);
        using var crashed = file.Crashed();

        await GraphFile.RestoreAsync(crashed.Path, target.Path, overwrite: false, null, Cancel);

        using var restored = target.Open();
        Assert.Equal(StoreFile.Content(store.Current), StoreFile.Content(restored.Current));
    }

    [Fact]
    public async Task A_restore_that_is_refused_changes_nothing()
    {
        using var backup = CheckTests.Closed();
        using var file = CheckTests.Closed();
        var before = await File.ReadAllBytesAsync(file.Path, Cancel);

        await Refuses(StatusCodes.CopyFailed, backup.Path, file.Path, overwrite: false);
        await Refuses(StatusCodes.CopyFailed, file.Path, file.Path, overwrite: true);
        await Refuses(StatusCodes.UnableToStartDatabase, backup.Path + "-none", file.Path, overwrite: true);
        CheckTests.Execute(backup, "UPDATE node_blocks SET data = x'00' WHERE number = 1");
        await Refuses(StatusCodes.StorageDamageDetected, backup.Path, file.Path, overwrite: true);
        Assert.Equal(before, await File.ReadAllBytesAsync(file.Path, Cancel));
        Assert.Equal(["graph.db"], file.Files);
    }

    [Fact]
    public async Task A_database_that_is_open_is_not_restored_over()
    {
        using var backup = CheckTests.Closed();
        using var file = new StoreFile();
        using var store = file.Open();

        await Refuses(StatusCodes.ServiceUnavailable, backup.Path, file.Path, overwrite: true);

        StoreFile.Commit(store, transaction => transaction.CreateNode([]));
        Assert.Equal(1, store.Current.NodeCount);
    }

    private static async Task Refuses(string code, string backup, string target, bool overwrite)
    {
        var refused = await Assert.ThrowsAsync<GraphException>(() => GraphFile.RestoreAsync(backup, target, overwrite, null, Cancel));
        Assert.Equal(code, refused.Code);
    }

    private sealed class CancelAtOnce(CancellationTokenSource source) : IProgress<GraphLoadProgress>
    {
        public void Report(GraphLoadProgress value) => source.Cancel();
    }
}
