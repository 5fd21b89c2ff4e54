using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

/// <summary>Many sessions at once.</summary>
public class ConcurrencyTests : DriverTests
{
    private const int Sessions = 8;

    [Fact]
    public async Task Merges_of_the_same_keys_make_each_node_once()
    {
        await Task.WhenAll(Enumerable.Range(0, Sessions).Select(_ => Task.Run(async () =>
        {
            for (var key = 0; key < 20; key++)
            {
                await RunAsync("MERGE (n:N {key: $key}) ON CREATE SET n.hits = 1 ON MATCH SET n.hits = n.hits + 1", ("key", key));
            }
        })));

        Assert.Equal([[20, 20 * Sessions]], await RunAsync("MATCH (n:N) RETURN count(n), sum(n.hits)"));
    }

    [Fact]
    public async Task Merges_of_a_relationship_make_it_once()
    {
        await RunAsync("CREATE (:A), (:B)");
        await Task.WhenAll(Enumerable.Range(0, Sessions).Select(_ => Task.Run(() => RunAsync("MATCH (a:A), (b:B) MERGE (a)-[r:R]-(b) RETURN r"))));

        Assert.Equal(1, await ValueAsync("MATCH ()-[r:R]->() RETURN count(r)"));
    }

    [Fact]
    public async Task Updates_of_one_property_are_not_lost()
    {
        await RunAsync("CREATE (:Counter {v: 0})");
        await Task.WhenAll(Enumerable.Range(0, Sessions).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await RunAsync("MATCH (c:Counter) SET c.v = c.v + 1");
            }
        })));

        Assert.Equal(25 * Sessions, await ValueAsync("MATCH (c:Counter) RETURN c.v"));
    }

    [Fact]
    public async Task Managed_work_that_reads_and_then_writes_is_run_again_until_nothing_is_lost()
    {
        await RunAsync("CREATE (:Counter {v: 0})");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var session = Driver.AsyncSession();
            for (var i = 0; i < 10; i++)
            {
                await session.ExecuteWriteAsync(
                    async work =>
                    {
                        var value = (await RunAsync(work, "MATCH (c:Counter) RETURN c.v"))[0][0].AsInteger();
                        await Task.Yield();
                        return await RunAsync(work, "MATCH (c:Counter) SET c.v = $v", ("v", value + 1));
                    },
                    null,
                    Cancel);
            }
        })));

        Assert.Equal(40, await ValueAsync("MATCH (c:Counter) RETURN c.v"));
    }

    [Fact]
    public async Task Of_two_transactions_that_read_and_write_the_second_fails_with_a_retriable_error()
    {
        await RunAsync("CREATE (:Counter {v: 0})");
        await using var one = Driver.AsyncSession();
        await using var two = Driver.AsyncSession();
        await using var first = await one.BeginTransactionAsync(cancellationToken: Cancel);
        await using var second = await two.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(first, "MATCH (c:Counter) RETURN c.v");
        await RunAsync(second, "MATCH (c:Counter) RETURN c.v");
        await RunAsync(first, "MATCH (c:Counter) SET c.v = 1");
        var waiting = RunAsync(second, "MATCH (c:Counter) SET c.v = 2");
        await first.CommitAsync(Cancel);

        Assert.True((await FailsAsync(StatusCodes.Outdated, () => waiting)).IsRetriable);
        Assert.Equal(1, await ValueAsync("MATCH (c:Counter) RETURN c.v"));
    }

    [Fact]
    public async Task Two_transactions_that_want_each_others_nodes_do_not_wait_for_ever()
    {
        await RunAsync("CREATE (:A), (:B)");
        await using var one = Driver.AsyncSession();
        await using var two = Driver.AsyncSession();
        await using var first = await one.BeginTransactionAsync(cancellationToken: Cancel);
        await using var second = await two.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(first, "MATCH (a:A) SET a.by = 1");
        var waiting = RunAsync(second, "MATCH (b:B) SET b.by = 2 WITH b MATCH (a:A) SET a.by = 2");
        await RunAsync(first, "MATCH (b:B) SET b.by = 1");
        await first.CommitAsync(Cancel);
        await waiting;
        await second.CommitAsync(Cancel);

        Assert.Equal([[2, 2]], await RunAsync("MATCH (a:A), (b:B) RETURN a.by, b.by"));
    }

    [Fact]
    public async Task A_writer_waits_no_longer_than_the_limit()
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { WriterTimeout = TimeSpan.FromMilliseconds(30) });
        await using var one = driver.AsyncSession();
        await using var two = driver.AsyncSession();
        await using var holder = await one.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(holder, "CREATE (:N)");

        var error = await FailsAsync(StatusCodes.LockAcquisitionTimeout, () => RunAsync(two, "CREATE (:N)"));
        Assert.True(error.IsRetriable);
        Assert.Equal([[0]], await RunAsync(two, "MATCH (n) RETURN count(n)"));
        await holder.CommitAsync(Cancel);
        await RunAsync(two, "CREATE (:N)");
        Assert.Equal([[2]], await RunAsync(two, "MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_statement_whose_time_ends_while_it_waits_says_that_another_writes()
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { QueryTimeout = TimeSpan.FromMilliseconds(200) });
        await using var one = driver.AsyncSession();
        await using var two = driver.AsyncSession();
        await using var holder = await one.BeginTransactionAsync(new TransactionConfig { Timeout = TimeSpan.FromMinutes(1) }, Cancel);
        await RunAsync(holder, "CREATE (:N)");

        var error = await FailsAsync(StatusCodes.TransactionTimedOut, () => RunAsync(two, "CREATE (:N)"));
        Assert.Contains("another one that writes", error.Message, StringComparison.Ordinal);
        await holder.RollbackAsync(Cancel);
    }

    [Fact]
    public async Task Readers_never_wait_and_see_one_state_throughout()
    {
        await RunAsync("UNWIND range(1, 100) AS i CREATE (:Pair {side: 'left'}), (:Pair {side: 'right'})");
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await RunAsync("CREATE (:Pair {side: 'left'}), (:Pair {side: 'right'})");
            }
        });
        for (var i = 0; i < 50; i++)
        {
            var row = Assert.Single(await RunAsync("MATCH (l:Pair {side: 'left'}) WITH count(l) AS lefts MATCH (r:Pair {side: 'right'}) RETURN lefts, count(r)"));
            Assert.Equal(row[0], row[1]);
        }

        await stop.CancelAsync();
        await writer;
    }

    [Fact]
    public async Task Imports_in_batches_interleave_and_all_arrive()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() => RunAsync(
            "UNWIND range(1, 200) AS i CALL (i) { MERGE (n:N {key: i}) ON CREATE SET n.by = [$w] ON MATCH SET n.by = n.by + $w } IN TRANSACTIONS OF 10 ROWS", ("w", worker)))));

        Assert.Equal([[200, 800]], await RunAsync("MATCH (n:N) RETURN count(n), sum(size(n.by))"));
    }

    [Fact]
    public async Task Batches_need_memory_for_one_batch_alone()
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { QueryMemory = 200_000 });
        await using var session = driver.AsyncSession();

        Assert.Equal([[100_000]], await RunAsync(session, "UNWIND range(1, 100000) AS i CALL (i) { CREATE (:N {i: i}) } IN TRANSACTIONS RETURN count(*)"));
        await FailsAsync(StatusCodes.MemoryLimit, () => RunAsync(session, "UNWIND range(1, 100000) AS i WITH collect(i) AS all UNWIND all AS i CREATE (:N {i: i})"));
    }

    [Fact]
    public async Task Two_results_of_one_transaction_are_read_in_any_order()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        var first = await transaction.RunAsync("UNWIND range(1, 3) AS i RETURN i", Cancel);
        Assert.True(await first.FetchAsync(Cancel));
        var second = await transaction.RunAsync("CREATE (n:N) RETURN 'second'", Cancel);

        Assert.Equal([["second"]], await ReadAsync(second));
        Assert.Equal([[2], [3]], await ReadAsync(first));
    }

    [Fact]
    public async Task A_result_is_read_after_the_commit()
    {
        await using var session = Driver.AsyncSession();
        var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        var cursor = await transaction.RunAsync("UNWIND range(1, 3) AS i CREATE (n:N {i: i}) RETURN n.i", Cancel);
        await transaction.CommitAsync(Cancel);

        Assert.Equal([[1], [2], [3]], await ReadAsync(cursor));
        Assert.Equal(3, (await cursor.ConsumeAsync(Cancel)).Counters.NodesCreated);
    }
}
