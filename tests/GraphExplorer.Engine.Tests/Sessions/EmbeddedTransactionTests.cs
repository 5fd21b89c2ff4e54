using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

public class EmbeddedTransactionTests : DriverTests
{
    [Fact]
    public async Task A_commit_makes_all_statements_visible_at_once()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(transaction, "CREATE (:A)");
        await RunAsync(transaction, "MATCH (a:A) CREATE (a)-[:R]->(:B)");
        Assert.Equal([[1]], await RunAsync(transaction, "MATCH ()-[r:R]->() RETURN count(r)"));
        Assert.Equal(0, await ValueAsync("MATCH (n) RETURN count(*)"));
        await transaction.CommitAsync(Cancel);

        Assert.False(transaction.IsOpen);
        Assert.Equal(2, await ValueAsync("MATCH (n) RETURN count(*)"));
    }

    [Fact]
    public async Task A_rollback_or_disposal_forgets_all()
    {
        await using var session = Driver.AsyncSession();
        await using (var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel))
        {
            await RunAsync(transaction, "CREATE (n)");
            await transaction.RollbackAsync(Cancel);
        }

        await using (var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel))
        {
            await RunAsync(transaction, "CREATE (n)");
        }

        Assert.Equal(0, await ValueAsync("MATCH (n) RETURN count(*)"));
    }

    [Fact]
    public async Task After_an_error_only_rollback_is_left()
    {
        await using var session = Driver.AsyncSession();
        var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(transaction, "CREATE (n)");
        await FailsAsync(StatusCodes.ArithmeticError, () => RunAsync(transaction, "RETURN 1 / 0"));
        var next = await FailsAsync(StatusCodes.TransactionMarkedAsFailed, () => RunAsync(transaction, "RETURN 1"));
        await FailsAsync(StatusCodes.TransactionMarkedAsFailed, () => transaction.CommitAsync(Cancel));
        await transaction.RollbackAsync(Cancel);

        Assert.Contains("/ by zero", next.Message, StringComparison.Ordinal);
        Assert.Equal(0, await ValueAsync("MATCH (n) RETURN count(*)"));
    }

    [Fact]
    public async Task An_error_lets_go_of_the_writers_place_at_once()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(transaction, "CREATE (n)");
        await FailsAsync(StatusCodes.ArithmeticError, () => RunAsync(transaction, "RETURN 1 / 0"));

        await RunAsync("CREATE (n)");
    }

    [Fact]
    public async Task Rows_left_unread_survive_the_next_statement()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(transaction, "UNWIND range(1, 3) AS i CREATE (:A {i: i})");
        var first = await transaction.RunAsync("MATCH (a:A) RETURN a.i ORDER BY a.i", Cancel);
        Assert.True(await first.FetchAsync(Cancel));
        await RunAsync(transaction, "MATCH (a:A) DELETE a");

        Assert.Equal([[2], [3]], await ReadAsync(first));
    }

    [Fact]
    public async Task A_transaction_that_read_before_another_wrote_cannot_write()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(transaction, "MATCH (n) RETURN count(*)");
        await RunAsync("CREATE (n)");

        await FailsAsync(StatusCodes.Outdated, () => RunAsync(transaction, "CREATE (n)"));
    }

    [Fact]
    public async Task A_transaction_reads_one_snapshot()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(AccessMode.Read, cancellationToken: Cancel);
        await RunAsync(transaction, "RETURN 1");
        await RunAsync("CREATE (n)");

        Assert.Equal([[0]], await RunAsync(transaction, "MATCH (n) RETURN count(*)"));
    }

    [Fact]
    public async Task Data_and_schema_are_not_changed_together()
    {
        await using var session = Driver.AsyncSession();
        await using (var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel))
        {
            await RunAsync(transaction, "CREATE (n)");
            await FailsAsync(StatusCodes.ForbiddenDueToTransactionType, () => RunAsync(transaction, "CREATE INDEX FOR (n:A) ON (n.x)"));
        }

        await using (var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel))
        {
            await RunAsync(transaction, "CREATE INDEX FOR (n:A) ON (n.x)");
            await FailsAsync(StatusCodes.ForbiddenDueToTransactionType, () => RunAsync(transaction, "CREATE (n)"));
        }
    }

    [Fact]
    public async Task An_abandoned_transaction_loses_the_writers_place_at_its_time_limit()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(new TransactionConfig { Timeout = TimeSpan.FromMilliseconds(100) }, Cancel);
        await RunAsync(transaction, "CREATE (n)");
        await RunAsync("CREATE (n)");

        await FailsAsync(StatusCodes.TransactionTimedOutClientConfiguration, () => RunAsync(transaction, "RETURN 1"));
        Assert.Equal(1, await ValueAsync("MATCH (n) RETURN count(*)"));
    }

    [Fact]
    public async Task Waiting_for_another_writer_ends_at_the_time_limit()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(transaction, "CREATE (n)");
        await using var other = Driver.AsyncSession();

        await FailsAsync(
            StatusCodes.TransactionTimedOutClientConfiguration,
            () => other.RunAsync(new Query("CREATE (n)"), new TransactionConfig { Timeout = TimeSpan.FromMilliseconds(50) }, Cancel));
    }

    [Fact]
    public async Task A_session_has_one_transaction_at_a_time()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await Assert.ThrowsAsync<InvalidOperationException>(() => session.RunAsync("RETURN 1", Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => session.BeginTransactionAsync(cancellationToken: Cancel));
        await transaction.CommitAsync(Cancel);
        await FailsAsync(StatusCodes.TransactionClosed, () => transaction.CommitAsync(Cancel));
        await session.RunAsync("RETURN 1", Cancel);
    }

    [Fact]
    public async Task A_deletion_that_leaves_relationships_fails_at_commit()
    {
        await RunAsync("CREATE (:A)-[:R]->(:B)");
        var alone = await FailsAsync(StatusCodes.ConstraintValidationFailed, () => RunAsync("MATCH (a:A) DELETE a"));
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(transaction, "MATCH (a:A) DELETE a");
        await RunAsync(transaction, "MATCH ()-[r:R]->() DELETE r");
        await transaction.CommitAsync(Cancel);

        Assert.StartsWith("Cannot delete node<0>, because it still has relationships.", alone.Message, StringComparison.Ordinal);
    }
}
