using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

/// <summary>What a full-text index holds for whom: exactly what the graph holds for them.</summary>
public sealed class FullTextTransactionTests : DriverTests
{
    private const string Count = "CALL db.index.fulltext.queryNodes('words', 'talks') YIELD node RETURN count(node)";

    [Fact]
    public async Task Changes_are_seen_by_their_own_transaction_at_once_and_by_others_after_commit()
    {
        await CreateAsync();
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await RunAsync(transaction, "CREATE (:A {text: 'peace talks'})");
        Assert.Equal([[2]], await RunAsync(transaction, Count));
        Assert.Equal(1, await ValueAsync(Count));
        await transaction.CommitAsync(Cancel);

        Assert.Equal(2, await ValueAsync(Count));
    }

    [Fact]
    public async Task A_rollback_leaves_nothing()
    {
        await CreateAsync();
        await using var session = Driver.AsyncSession();
        await using (var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel))
        {
            await RunAsync(transaction, "CREATE (:A {text: 'talks'})");
            await RunAsync(transaction, "MATCH (a:A {id: 1}) SET a.text = 'silence'");
            await transaction.RollbackAsync(Cancel);
        }

        await using (var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel))
        {
            await RunAsync(transaction, "CREATE FULLTEXT INDEX other FOR (n:B) ON EACH [n.text]");
        }

        Assert.Equal(1, await ValueAsync(Count));
        Assert.Equal(0, await ValueAsync("CALL db.index.fulltext.queryNodes('words', 'silence') YIELD node RETURN count(node)"));
        await FailsAsync(StatusCodes.ProcedureCallFailed, () => ValueAsync("CALL db.index.fulltext.queryNodes('other', 'talks') YIELD node RETURN count(node)"));
    }

    [Fact]
    public async Task A_snapshot_stays_as_it_was()
    {
        await CreateAsync();
        await using var session = Driver.AsyncSession();
        await using var reader = await session.BeginTransactionAsync(cancellationToken: Cancel);
        Assert.Equal([[1]], await RunAsync(reader, Count));
        await ValueAsync("MATCH (a:A) DETACH DELETE a RETURN count(*)");

        Assert.Equal([[1]], await RunAsync(reader, Count));
        Assert.Equal(0, await ValueAsync(Count));
    }

    private async Task CreateAsync()
    {
        await using var session = Driver.AsyncSession();
        foreach (var statement in new[] { "CREATE FULLTEXT INDEX words FOR (n:A) ON EACH [n.text]", "CREATE (:A {id: 1, text: 'Talks in Istanbul'})" })
        {
            await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
            await RunAsync(transaction, statement);
            await transaction.CommitAsync(Cancel);
        }
    }
}
