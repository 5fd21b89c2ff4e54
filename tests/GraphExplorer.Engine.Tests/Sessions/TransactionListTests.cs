using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

public class TransactionListTests : DriverTests
{
    private const string Endless = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a = -1 RETURN a, b";

    [Fact]
    public async Task The_statement_that_asks_is_in_the_list()
    {
        await using var session = Driver.AsyncSession(new SessionConfig { Origin = new SessionOrigin("ada", "127.0.0.1:5000", "http", "http-1", "/q") });
        var cursor = await session.RunAsync(
            new Query("SHOW TRANSACTIONS"), new TransactionConfig { Metadata = MapValue.Of(("app", "test")) }, Cancel);

        Assert.Equal(
            ["database", "transactionId", "currentQueryId", "connectionId", "clientAddress", "username", "currentQuery", "startTime", "status", "elapsedTime"],
            await cursor.KeysAsync(Cancel));
        var row = Assert.Single(await ReadAsync(cursor));
        Assert.Equal(["neo4j", "http-1", "127.0.0.1:5000", "ada", "SHOW TRANSACTIONS", "Running"], [row[0], row[3], row[4], row[5], row[6], row[8]]);
        Assert.Matches("^neo4j-transaction-[0-9]+$", row[1].AsString());
        Assert.Matches("^query-[0-9]+$", row[2].AsString());
        Assert.Equal(ValueKind.Duration, row[9].Kind);
    }

    [Fact]
    public async Task All_columns_are_shown_on_demand()
    {
        await using var session = Driver.AsyncSession();
        var cursor = await session.RunAsync(
            new Query("SHOW TRANSACTIONS YIELD *"), new TransactionConfig { Metadata = MapValue.Of(("app", "test")) }, Cancel);

        var keys = await cursor.KeysAsync(Cancel);
        var row = Assert.Single(await ReadAsync(cursor));
        Assert.Equal(39, keys.Length);
        Assert.Equal(GraphValue.FromMap(MapValue.Of(("app", "test"))), row[Array.IndexOf(keys, "metaData")]);
        Assert.Equal(0, row[Array.IndexOf(keys, "pageHits")]);
        Assert.Equal(string.Empty, row[Array.IndexOf(keys, "outerTransactionId")]);
    }

    [Fact]
    public async Task An_idle_transaction_has_no_current_query()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(transaction, "RETURN 1");

        Assert.Equal([[string.Empty, string.Empty]], await RunAsync("SHOW TRANSACTIONS YIELD currentQuery, currentQueryId, transactionId WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery, currentQueryId"));
    }

    [Fact]
    public async Task A_running_statement_is_terminated_from_another_session()
    {
        await using var session = Driver.AsyncSession();
        var running = Task.Run(() => RunAsync(session, Endless), Cancel);
        var id = await FindAsync("a = -1");

        Assert.Equal([[id, string.Empty, "Transaction terminated."]], await RunAsync("TERMINATE TRANSACTIONS $id", ("id", id)));
        var error = await FailsAsync(StatusCodes.Terminated, () => running);
        Assert.False(error.IsRetriable);
        Assert.Equal(0, await ValueAsync("SHOW TRANSACTIONS YIELD * WHERE currentQuery CONTAINS 'a = -1' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)"));
        Assert.Equal([[1]], await RunAsync(session, "RETURN 1"));
    }

    [Fact]
    public async Task An_idle_transaction_is_terminated_and_gives_up_the_writers_place()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(transaction, "CREATE (:N)");
        var id = (await ValueAsync("SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery = '' RETURN transactionId")).AsString();

        await RunAsync($"TERMINATE TRANSACTION '{id}'");
        await RunAsync("CREATE (:M)");
        await FailsAsync(StatusCodes.Terminated, () => RunAsync(transaction, "RETURN 1"));
        Assert.Equal(0, await ValueAsync("MATCH (n:N) RETURN count(n)"));
    }

    [Fact]
    public async Task One_that_waits_for_the_writer_is_terminated()
    {
        await using var session = Driver.AsyncSession();
        await using var holder = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(holder, "CREATE (:N)");
        var waiting = RunAsync("CREATE (:Waiting)");
        var id = await FindAsync(":Waiting");

        Assert.Equal([["Blocked by: another writer"]], await RunAsync("SHOW TRANSACTIONS $id YIELD transactionId, status RETURN status", ("id", id)));
        await RunAsync("TERMINATE TRANSACTIONS $id", ("id", id));
        await FailsAsync(StatusCodes.Terminated, () => waiting);
    }

    [Fact]
    public async Task Batches_are_listed_beside_their_statement_and_end_with_it()
    {
        await using var session = Driver.AsyncSession();
        var running = Task.Run(() => RunAsync(session, "UNWIND range(1, 100000000) AS i CALL (i) { CREATE (:N) } IN TRANSACTIONS OF 10 ROWS"), Cancel);
        List<GraphValue[]> inner;
        do
        {
            inner = await RunAsync("SHOW TRANSACTIONS YIELD outerTransactionId, currentQuery WHERE outerTransactionId <> '' RETURN outerTransactionId");
        }
        while (inner.Count == 0);

        await RunAsync("TERMINATE TRANSACTIONS $id", ("id", inner[0][0]));
        await FailsAsync(StatusCodes.Terminated, () => running);
        Assert.True((await ValueAsync("MATCH (n:N) RETURN count(n) % 10 = 0")).IsTrue);
    }

    [Fact]
    public async Task Unknown_ids_are_told()
    {
        Assert.Equal(
            [["neo4j-transaction-999999", GraphValue.Null, "Transaction not found."], ["x", GraphValue.Null, "Transaction not found."]],
            await RunAsync("TERMINATE TRANSACTIONS 'neo4j-transaction-999999', 'x'"));
        Assert.Equal([["Transaction not found."]], await RunAsync("TERMINATE TRANSACTIONS $ids YIELD message", ("ids", GraphValue.FromList("neo4j-transaction-0"))));
        await FailsAsync(StatusCodes.TypeError, () => RunAsync("TERMINATE TRANSACTIONS 1"));
    }

    [Fact]
    public async Task Nothing_stays_in_the_list()
    {
        await RunAsync("CREATE (:N)");
        await Assert.ThrowsAsync<GraphException>(() => RunAsync("RETURN 1 / 0"));
        await Assert.ThrowsAsync<GraphException>(() => RunAsync("RETURN x"));
        await using (var session = Driver.AsyncSession())
        {
            await session.RunAsync("MATCH (n) RETURN n", Cancel);
        }

        Assert.Equal(1, await ValueAsync("SHOW TRANSACTIONS YIELD transactionId RETURN count(*)"));
    }

    [Fact]
    public async Task Settings_are_the_limits_in_force()
    {
        await using var driver = GraphExplorer.Engine.Sessions.EmbeddedDriver.Open(new() { WriterTimeout = TimeSpan.FromSeconds(5), QueryMemory = 64 * 1024 * 1024 });
        await using var session = driver.AsyncSession();

        Assert.Equal(
            [["db.lock.acquisition.timeout", "5s", "30s", true], ["db.memory.transaction.max", "64.00MiB", "1024.00MiB", true]],
            await RunAsync(session, "SHOW SETTINGS 'db.lock.acquisition.timeout', 'db.memory.transaction.max' YIELD name, value, defaultValue, isExplicitlySet"));
        Assert.Equal([["5s"]], await RunAsync(session, "CALL dbms.listConfig('lock') YIELD name, value RETURN value"));
    }

    private async Task<string> FindAsync(string text)
    {
        while (true)
        {
            var found = await RunAsync(
                "SHOW TRANSACTIONS YIELD transactionId, currentQuery, status WHERE currentQuery CONTAINS $text AND NOT currentQuery STARTS WITH 'SHOW' RETURN transactionId", ("text", text));
            if (found.Count > 0)
            {
                return found[0][0].AsString();
            }
        }
    }
}
