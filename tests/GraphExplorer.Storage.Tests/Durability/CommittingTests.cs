using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;
using GraphExplorer.Storage.Transactions;

namespace GraphExplorer.Storage.Tests.Durability;

public class CommittingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3000)]
    public void A_full_disk_fails_the_commit_alone(int entities)
    {
        using var file = new StoreFile();
        string before;
        using (var store = file.Open(StoreFile.Busy))
        {
            store.PropertyKeys.GetOrAdd("text");
            StoreFile.Commit(store, transaction => transaction.SetNodeProperty(transaction.CreateNode([]), 0, "kept"));
            var connection = Connection(store);
            connection.Execute("PRAGMA max_page_count=" + connection.Integer("PRAGMA page_count"));
            before = StoreFile.Content(store.Current);
            var error = Assert.Throws<GraphException>(() => StoreFile.Commit(store, transaction =>
            {
                transaction.SetNodeProperty(0, store.PropertyKeys.GetOrAdd("new name"), 1);
                for (var i = 0; i < entities; i++)
                {
                    transaction.SetNodeProperty(transaction.CreateNode([]), 0, entities == 1 ? new string('x', 9000) : $"{Guid.NewGuid()} {Guid.NewGuid()}");
                }
            }));

            Assert.Equal(StatusCodes.CommitInDoubt, error.Code);
            Assert.Contains("not committed: no room on the disk", error.Message, StringComparison.Ordinal);
            Assert.Equal(before, StoreFile.Content(store.Current));
            connection.Execute("PRAGMA max_page_count=1000000");
            StoreFile.Commit(store, transaction => transaction.SetNodeProperty(0, 1, "later"));
            before = StoreFile.Content(store.Current);
        }

        using var again = file.Open();
        Assert.Equal(before, StoreFile.Content(again.Current));
        Assert.Equal("new name", again.PropertyKeys.Name(1));
    }

    [Fact]
    public void After_an_error_of_the_disk_reads_go_on_and_writes_are_refused_until_a_restart()
    {
        using var file = new StoreFile();
        using (var store = file.Open())
        {
            StoreFile.Commit(store, transaction => transaction.CreateNode([]));

            // To SQLite a connection that may not write is as bad as a disk that cannot.
            Connection(store).Execute("PRAGMA query_only=ON");
            var first = Assert.Throws<GraphException>(() => StoreFile.Commit(store, transaction => transaction.CreateNode([])));
            Assert.Contains("not known whether the transaction was committed", first.Message, StringComparison.Ordinal);
            Assert.Contains("restart", first.Hint!, StringComparison.Ordinal);
            Connection(store).Execute("PRAGMA query_only=OFF");
            var second = Assert.Throws<GraphException>(() => StoreFile.Commit(store, transaction => transaction.CreateNode([])));
            Assert.Contains("takes no more writes", second.Message, StringComparison.Ordinal);
            Assert.False(second.IsRetriable);
            Assert.Equal(1, store.Current.NodeCount);
        }

        Assert.Contains("graph.db-wal", file.Files);
        using var again = file.Open();
        Assert.Equal(1, again.Current.NodeCount);
        StoreFile.Commit(again, transaction => transaction.CreateNode([]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3000)]
    public void A_cancelled_commit_leaves_nothing(int entities)
    {
        using var file = new StoreFile();
        using (var store = file.Open(StoreFile.Busy))
        {
            StoreFile.Commit(store, transaction => transaction.CreateNode([]));
            for (var i = 0; i < 5; i++)
            {
                using var cancel = new CancellationTokenSource();
                using var transaction = store.Begin();
                transaction.AcquireWriter(Cancel);
                for (var n = 0; n < entities; n++)
                {
                    transaction.CreateNode([]);
                }

                cancel.CancelAfter(TimeSpan.FromMicroseconds(i * 200));
                Thread.Sleep(1);
                if (i > 0)
                {
                    try
                    {
                        transaction.Commit(cancel.Token);
                    }
                    catch (OperationCanceledException)
                    {
                    }
                }
                else
                {
                    cancel.Cancel();
                    Assert.ThrowsAny<OperationCanceledException>(() => transaction.Commit(cancel.Token));
                }
            }

            Assert.Equal(1, (store.Current.NodeCount - 1) % entities == 0 ? 1 : 0);
            StoreFile.Commit(store, transaction => transaction.CreateNode([]));
        }

        using var again = file.Open();
        Assert.Equal(0, (again.Current.NodeCount - 2) % entities);
    }

    [Fact]
    public async Task Closing_waits_for_the_commit_under_way_and_keeps_what_was_acknowledged()
    {
        using var file = new StoreFile();
        var acknowledged = 0L;
        for (var round = 0; round < 10; round++)
        {
            var store = file.Open(StoreFile.Busy);
            Assert.InRange(store.Current.NodeCount, acknowledged, acknowledged + 1);
            acknowledged = store.Current.NodeCount;
            var writer = Task.Run(
                () =>
                {
                    try
                    {
                        while (true)
                        {
                            StoreFile.Commit(store, transaction => transaction.CreateNode([]));
                            Interlocked.Increment(ref acknowledged);
                        }
                    }
                    catch (GraphException exception)
                    {
                        Assert.Equal(StatusCodes.ServiceUnavailable, exception.Code);
                    }
                },
                Cancel);
            await Task.Delay(20, Cancel);
            await Task.WhenAll(Task.Run(store.Dispose, Cancel), Task.Run(async () => await store.DisposeAsync(), Cancel));
            await writer;
            store.Dispose();
            Assert.Equal(["graph.db"], file.Files);
        }

        using var last = file.Open();
        Assert.Equal(acknowledged, last.Current.NodeCount);
    }

    [Theory]
    [InlineData(8192)]
    [InlineData(2)]
    public void Commits_that_are_written_together_are_all_there_though_the_log_is_folded(int mostLogged)
    {
        using var file = new StoreFile();
        string before;
        using (var store = file.Open(new CommitLogOptions { FoldingBytes = -1, FoldedBytes = -1, LogBytesLeftAtClose = long.MaxValue, MostLoggedEntities = mostLogged }))
        {
            store.PropertyKeys.GetOrAdd("n");
            StoreFile.Commit(store, transaction =>
            {
                for (var i = 0; i < 256; i++)
                {
                    transaction.CreateNode([]);
                }
            });
            var group = new List<CommitChanges>();
            var state = store.Current;
            for (var i = 0; i < 8; i++)
            {
                var draft = state.Fork();
                var writer = new GraphWriter(draft);
                for (var n = 0; n < 1 + (i % 4); n++)
                {
                    writer.SetNodeProperty(writer.CreateNode([]), 0, i);
                }

                draft.Seal();
                group.Add(new CommitChanges(state, draft, writer.Changed));
                state = draft;
            }

            store.Log!.Append(group, Cancel);
            before = StoreFile.Content(state);
        }

        using var again = file.Open();
        Assert.Equal(before, StoreFile.Content(again.Current));
    }

    [Fact]
    public void A_log_that_was_removed_after_a_crash_is_missed()
    {
        using var file = new StoreFile();
        using var store = file.Open();
        StoreFile.Commit(store, transaction => transaction.CreateNode([]));
        using var crashed = file.Crashed();
        File.Delete(crashed.LogPath);

        var error = Assert.Throws<GraphException>(() => crashed.Open());
        Assert.Equal(StatusCodes.StorageDamageDetected, error.Code);
        Assert.Contains("its last is 0, and 1 was acknowledged", error.Message, StringComparison.Ordinal);
        Assert.Contains(crashed.SessionPath, error.Hint!, StringComparison.Ordinal);

        File.Delete(crashed.SessionPath);
        using var accepted = crashed.Open();
        Assert.Equal(0, accepted.Current.NodeCount);
    }

    [Fact]
    public void A_log_that_was_cut_or_damaged_after_a_crash_is_missed()
    {
        using var file = new StoreFile();
        using var store = file.Open();
        for (var i = 0; i < 20; i++)
        {
            StoreFile.Commit(store, transaction => transaction.CreateNode([]));
        }

        for (var cut = 0; cut < 2; cut++)
        {
            using var crashed = file.Crashed();
            using (var log = File.OpenWrite(crashed.LogPath))
            {
                if (cut == 0)
                {
                    log.SetLength(log.Length - 5000);
                }
                else
                {
                    log.Position = log.Length / 2;
                    log.WriteByte(0xA5);
                    log.WriteByte(0x5A);
                }
            }

            Assert.Contains("lacks commits that were acknowledged", Assert.Throws<GraphException>(() => crashed.Open()).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_session_file_of_another_time_or_without_sense_is_not_heeded()
    {
        using var file = new StoreFile();
        byte[] old;
        using (var store = file.Open())
        {
            StoreFile.Commit(store, transaction => transaction.CreateNode([]));
            old = File.ReadAllBytes(file.SessionPath);
        }

        file.Open().Dispose();
        foreach (var left in new[] { old, [], [1, 2, 3], new byte[48] })
        {
            File.WriteAllBytes(file.SessionPath, left);
            using var store = file.Open();
            Assert.Equal(1, store.Current.NodeCount);
        }
    }

    [Fact]
    public async Task A_store_in_memory_keeps_attachments_too()
    {
        using var store = GraphStore.InMemory();
        Assert.True(store.IsNew);
        Assert.Null(store.FilePath);
        await store.WriteAttachmentAsync("a", [1], Cancel);
        Assert.Equal([1], store.ReadAttachment("a")!);
    }

    [Fact]
    public void A_file_that_is_not_in_wal_mode_is_taken_and_locked()
    {
        using var file = new StoreFile();
        file.Open().Dispose();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file.Path};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            Assert.Equal("delete", command.ExecuteScalar());
        }

        using var store = file.Open();
        Assert.Equal(StatusCodes.ServiceUnavailable, Assert.Throws<GraphException>(() => file.Open()).Code);
        StoreFile.Commit(store, transaction => transaction.CreateNode([]));
        Assert.Contains("graph.db-wal", file.Files);
    }

    private static GraphExplorer.Storage.Durability.Tables.DatabaseConnection Connection(GraphStore store) => Assert.IsType<SqliteCommitLog>(store.Log).Connection;
}
