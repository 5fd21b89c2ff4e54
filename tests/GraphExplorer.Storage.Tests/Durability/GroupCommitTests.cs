using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;

namespace GraphExplorer.Storage.Tests.Durability;

public class GroupCommitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commits_that_come_while_the_log_writes_are_written_together()
    {
        using var log = new SlowLog();
        using var store = new GraphStore(GraphStoreOptions.Default, log);
        var first = Commit(store);
        await log.Entered();
        var others = Enumerable.Range(0, 5).Select(_ => Commit(store)).ToArray();
        await WhenCommitted(store, 6);
        log.Release(2);
        await Task.WhenAll([first, .. others]);

        Assert.Equal([1, 5], log.Groups);
        Assert.Equal(6, store.Current.NodeCount);
        Assert.Equal(6, store.Current.Version);
    }

    [Fact]
    public async Task A_commit_is_seen_by_the_next_writer_at_once_and_by_readers_when_it_is_durable()
    {
        using var log = new SlowLog();
        using var store = new GraphStore(GraphStoreOptions.Default, log);
        var commit = Commit(store);
        await log.Entered();
        using var reader = store.Begin();
        using var writer = store.Begin();
        await writer.AcquireWriterAsync(Cancel);

        Assert.Equal(0, reader.State.NodeCount);
        Assert.Equal(1, writer.State.NodeCount);
        log.Release(1);
        await commit;
        Assert.Equal(0, reader.State.NodeCount);
        Assert.Equal(1, store.Current.NodeCount);
    }

    [Fact]
    public async Task A_writer_that_changed_nothing_is_answered_when_what_it_read_is_durable()
    {
        using var log = new SlowLog();
        using var store = new GraphStore(GraphStoreOptions.Default, log);
        var commit = Commit(store);
        await log.Entered();
        using var idle = store.Begin();
        await idle.AcquireWriterAsync(Cancel);
        var ended = idle.CommitAsync(Cancel).AsTask();

        Assert.NotSame(ended, await Task.WhenAny(ended, Task.Delay(50, Cancel)));
        log.Release(1);
        await ended;
        Assert.True(commit.IsCompleted || await Task.WhenAny(commit, Task.Delay(10_000, Cancel)) == commit);
        Assert.Equal([1], log.Groups);
        Assert.Equal(1, idle.Version);
    }

    [Fact]
    public async Task When_a_commit_fails_so_do_those_that_were_built_on_it_and_later_ones_succeed()
    {
        using var log = new SlowLog();
        using var store = new GraphStore(GraphStoreOptions.Default, log);
        log.Fails = _ => true;
        var first = Commit(store);
        await log.Entered();
        var second = Commit(store);
        await WhenCommitted(store, 2);
        using var third = store.Begin();
        await third.AcquireWriterAsync(Cancel);
        third.CreateNode([]);
        log.Release(1);

        Assert.Equal(StatusCodes.CommitInDoubt, (await Assert.ThrowsAsync<GraphException>(() => first)).Code);
        Assert.Equal(StatusCodes.Outdated, (await Assert.ThrowsAsync<GraphException>(() => second)).Code);
        Assert.Equal(StatusCodes.Outdated, (await Assert.ThrowsAsync<GraphException>(async () => await third.CommitAsync(Cancel))).Code);
        Assert.Equal(0, store.Current.NodeCount);
        log.Fails = null;
        log.Release(1);
        await Commit(store);
        Assert.Equal((1L, 1L), (store.Current.NodeCount, store.Current.Version));
    }

    [Fact]
    public async Task Of_a_group_with_one_that_cannot_be_written_those_before_it_are_kept()
    {
        using var log = new SlowLog();
        using var store = new GraphStore(GraphStoreOptions.Default, log);
        var first = Commit(store);
        await log.Entered();
        var others = new List<Task>();
        for (var i = 0; i < 4; i++)
        {
            others.Add(Commit(store));
            await WhenCommitted(store, i + 2);
        }

        // The second of the four cannot be written: the group is tried as a whole, then one by one.
        log.Fails = changes => changes.After.Version == 3;
        log.Release(10);
        await first;
        await others[0];

        Assert.Equal(StatusCodes.CommitInDoubt, (await Assert.ThrowsAsync<GraphException>(() => others[1])).Code);
        Assert.Equal(StatusCodes.Outdated, (await Assert.ThrowsAsync<GraphException>(() => others[2])).Code);
        Assert.Equal(StatusCodes.Outdated, (await Assert.ThrowsAsync<GraphException>(() => others[3])).Code);
        Assert.Equal((2L, 2L), (store.Current.NodeCount, store.Current.Version));
    }

    [Fact]
    public async Task Commits_of_many_tasks_are_all_in_the_file()
    {
        const int Tasks = 8;
        const int Each = 50;
        var folder = Directory.CreateTempSubdirectory("graphexplorer-");
        try
        {
            var file = new GraphFileOptions { Path = Path.Combine(folder.FullName, "g.db") };
            await using (var store = GraphStore.Open(file, cancellationToken: Cancel))
            {
                await Task.WhenAll(Enumerable.Range(0, Tasks).Select(task => Task.Run(
                    async () =>
                    {
                        for (var i = 0; i < Each; i++)
                        {
                            await Commit(store, (task * Each) + i);
                        }
                    },
                    Cancel)));
            }

            await using var again = GraphStore.Open(file, cancellationToken: Cancel);
            var values = new HashSet<long>();
            var nodes = again.Current.AllNodes();
            while (nodes.MoveNext())
            {
                values.Add(again.Current.NodeProperty(nodes.Current, 0).AsInteger());
            }

            Assert.Equal(Tasks * Each, again.Current.NodeCount);
            Assert.Equal(Enumerable.Range(0, Tasks * Each).Select(number => (long)number).ToHashSet(), values);
            Assert.Equal(Tasks * Each, again.Current.Version);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Begins, writes and commits on another thread, since the log may hold it.</summary>
    private static Task Commit(GraphStore store, long value = 0) => Task.Run(
        async () =>
        {
            var key = store.PropertyKeys.GetOrAdd("p");
            using var transaction = store.Begin();
            await transaction.AcquireWriterAsync(Cancel);
            transaction.SetNodeProperty(transaction.CreateNode([]), key, value);
            await transaction.CommitAsync(Cancel);
        },
        Cancel);

    /// <summary>Returns when so many commits are in the queue or through it.</summary>
    private static async Task WhenCommitted(GraphStore store, long version)
    {
        while (store.Commits.Head.Version < version)
        {
            await Task.Delay(1, Cancel);
        }
    }

    /// <summary>Takes a group when it is released.</summary>
    private sealed class SlowLog : ICommitLog, IDisposable
    {
        private readonly SemaphoreSlim _entered = new(0);
        private readonly SemaphoreSlim _released = new(0);

        internal Func<CommitChanges, bool>? Fails { get; set; }

        internal List<int> Groups { get; } = [];

        public void Append(IReadOnlyList<CommitChanges> group, CancellationToken cancellationToken)
        {
            _entered.Release();
            _released.Wait(Cancel);
            if (Fails is not null && group.Any(Fails))
            {
                throw new GraphException(StatusCodes.CommitInDoubt, "The disk is full.");
            }

            Groups.Add(group.Count);
        }

        public void Dispose()
        {
            _entered.Dispose();
            _released.Dispose();
        }

        internal Task Entered() => _entered.WaitAsync(Cancel);

        internal void Release(int groups) => _released.Release(groups);
    }
}
