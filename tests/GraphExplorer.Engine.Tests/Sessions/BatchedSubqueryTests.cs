using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

public class BatchedSubqueryTests : DriverTests
{
    [Fact]
    public async Task Batches_stay_committed_when_a_later_one_fails()
    {
        await FailsAsync(StatusCodes.ArithmeticError, () => RunAsync("UNWIND [1, 2, 3, 4, 0, 6] AS i CALL (i) { CREATE (:N {v: 12 / i}) } IN TRANSACTIONS OF 2 ROWS"));

        Assert.Equal([[12], [6], [4], [3]], await RunAsync("MATCH (n:N) RETURN n.v"));
    }

    [Fact]
    public async Task Another_session_sees_a_batch_once_it_is_committed_and_none_before()
    {
        await using var session = Driver.AsyncSession();
        await using var writer = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(writer, "CREATE (:Gate)");
        var import = Task.Run(() => RunAsync("UNWIND range(1, 10) AS i CALL (i) { CREATE (:N) } IN TRANSACTIONS OF 5 ROWS RETURN count(*)"), Cancel);
        await Task.Delay(50, Cancel);
        Assert.Equal(0, await ValueAsync("MATCH (n:N) RETURN count(n)"));
        await writer.CommitAsync(Cancel);

        Assert.Equal([[10]], await import);
        Assert.Equal(10, await ValueAsync("MATCH (n:N) RETURN count(n)"));
    }

    [Fact]
    public async Task Counters_add_up_over_the_batches_that_were_committed()
    {
        var summary = await SummaryAsync("UNWIND [1, 2, 0, 4, 5] AS i CALL (i) { CREATE (:N {v: i}) RETURN 1 / i AS x } IN TRANSACTIONS OF 2 ROWS ON ERROR CONTINUE RETURN count(*)");

        Assert.Equal(3, summary.Counters.NodesCreated);
        Assert.Equal(3, summary.Counters.PropertiesSet);
        Assert.Equal(3, summary.Counters.LabelsAdded);
    }

    [Fact]
    public async Task A_status_tells_of_each_batch()
    {
        var rows = await RunAsync(
            """
            UNWIND [1, 0, 3] AS i CALL (i) { CREATE (:N {v: 1 / i}) } IN TRANSACTIONS OF 1 ROW ON ERROR BREAK REPORT STATUS AS s
            RETURN s.started, s.committed, s.transactionId STARTS WITH 'neo4j-transaction-', s.errorMessage, keys(s)
            """);

        var keys = GraphValue.FromList("started", "committed", "transactionId", "errorMessage");
        Assert.Equal([true, true, true, GraphValue.Null, keys], rows[0]);
        Assert.Equal([true, false, true, "/ by zero", keys], rows[1]);
        Assert.Equal([false, false, GraphValue.Null, GraphValue.Null, keys], rows[2]);
    }

    [Fact]
    public async Task An_explicit_transaction_refuses_batches()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);

        var error = await FailsAsync(StatusCodes.TransactionStartFailed, () => RunAsync(transaction, "CALL { CREATE () } IN TRANSACTIONS"));
        Assert.Contains("can only be executed in an implicit transaction", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_session_refuses_batches_that_write_and_runs_those_that_read()
    {
        await RunAsync("CREATE (:N), (:N)");
        await using var session = Driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });

        await FailsAsync(StatusCodes.AccessMode, () => RunAsync(session, "CALL { CREATE () } IN TRANSACTIONS"));
        Assert.Equal([[4]], await RunAsync(session, "UNWIND [1, 2] AS i CALL (i) { MATCH (n:N) RETURN n } IN TRANSACTIONS RETURN count(n)"));
    }

    [Fact]
    public async Task Batches_that_read_do_not_wait_for_a_writer()
    {
        await RunAsync("CREATE (:N)");
        await using var session = Driver.AsyncSession();
        await using var writer = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(writer, "CREATE (:N)");

        Assert.Equal([[2]], await RunAsync("UNWIND [1, 2] AS i CALL (i) { MATCH (n:N) RETURN n } IN TRANSACTIONS OF 1 ROW RETURN count(n)"));
    }

    [Fact]
    public async Task The_outer_query_writes_when_all_batches_are_over()
    {
        await RunAsync("UNWIND range(1, 5) AS i CALL (i) { CREATE (n:N {i: i}) RETURN n } IN TRANSACTIONS OF 2 ROWS CREATE (:M)-[:OF]->(n)");

        Assert.Equal([[5]], await RunAsync("MATCH (:M)-[:OF]->(:N) RETURN count(*)"));
    }

    [Fact]
    public async Task The_outer_query_sees_what_the_batches_have_committed()
    {
        Assert.Equal(
            [[1, 5], [2, 5], [3, 5], [4, 5], [5, 5]],
            await RunAsync("UNWIND range(1, 5) AS i CALL (i) { CREATE (:N) } IN TRANSACTIONS OF 2 ROWS RETURN i, COUNT { MATCH (n:N) } AS seen"));
    }

    [Fact]
    public async Task Rows_that_the_batches_delete_were_read_before()
    {
        await RunAsync("UNWIND range(1, 10) AS i CREATE (:N {i: i})-[:R]->(:M)");

        var summary = await SummaryAsync("MATCH (n:N)-[r]->(m) CALL (n, m) { DETACH DELETE n, m } IN TRANSACTIONS OF 3 ROWS");
        Assert.Equal(20, summary.Counters.NodesDeleted);
        Assert.Equal(10, summary.Counters.RelationshipsDeleted);
        Assert.Equal(0, await ValueAsync("MATCH (n) RETURN count(*)"));
    }

    [Fact]
    public async Task A_property_of_a_node_that_a_batch_deleted_cannot_be_read()
    {
        await RunAsync("CREATE (:N {i: 1})");

        await FailsAsync(StatusCodes.EntityNotFound, () => RunAsync("MATCH (n:N) CALL (n) { DELETE n } IN TRANSACTIONS RETURN n.i"));
    }

    [Fact]
    public async Task A_batch_that_waits_too_long_for_the_writer_is_tried_again()
    {
        await using var driver = GraphExplorer.Engine.Sessions.EmbeddedDriver.Open(new() { WriterTimeout = TimeSpan.FromMilliseconds(50) });
        await using var session = driver.AsyncSession();
        await using var other = driver.AsyncSession();
        var holder = await other.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(holder, "CREATE (:Gate)");

        var without = await RunAsync(session, "CALL { CREATE (:N) } IN TRANSACTIONS ON ERROR CONTINUE REPORT STATUS AS s RETURN s.committed, s.started, s.errorMessage IS NULL");
        var with = Task.Run(() => RunAsync(session, "CALL { CREATE (:N) } IN TRANSACTIONS ON ERROR RETRY FOR 20 SECONDS THEN CONTINUE REPORT STATUS AS s RETURN s.committed"), Cancel);
        await Task.Delay(150, Cancel);
        await holder.CommitAsync(Cancel);

        Assert.Equal([[false, false, false]], without);
        Assert.Equal([[true]], await with);
    }

    [Fact]
    public async Task A_batch_size_is_a_positive_integer()
    {
        await FailsAsync(StatusCodes.ArgumentError, () => RunAsync("CALL { CREATE () } IN TRANSACTIONS OF $n ROWS", ("n", 0)));
        await FailsAsync(StatusCodes.ArgumentError, () => RunAsync("CALL { CREATE () } IN TRANSACTIONS OF $n ROWS", ("n", "x")));
        await FailsAsync(StatusCodes.SyntaxError, () => RunAsync("CALL { CREATE () } IN TRANSACTIONS OF 0 ROWS"));
    }

    [Fact]
    public async Task The_bookmark_after_batches_is_that_of_the_last()
    {
        await using var session = Driver.AsyncSession();
        await (await session.RunAsync("UNWIND range(1, 4) AS i CALL (i) { CREATE (:N) } IN TRANSACTIONS OF 1 ROW", Cancel)).ConsumeAsync(Cancel);

        Assert.EndsWith($":{Driver.Store.Current.Version}", Assert.Single(session.LastBookmarks.Values), StringComparison.Ordinal);
    }
}
