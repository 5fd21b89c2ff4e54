using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Semantics;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Planning;
using GraphExplorer.Engine.Planning.Statistics;
using GraphExplorer.Engine.Procedures;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

/// <summary>A statement that is only explained spends its time on the way to a plan, which the time limit includes.</summary>
public sealed class PlanningTimeTests : DriverTests
{
    private static readonly string Slow = "EXPLAIN " + string.Concat(Enumerable.Repeat("MATCH (a)" + string.Concat(Enumerable.Repeat("-->()", 490)), 3)) + " RETURN count(*)";

    [Fact]
    public async Task Planning_ends_at_the_clients_time_limit()
    {
        await using var session = Driver.AsyncSession();
        var config = new TransactionConfig { Timeout = TimeSpan.FromMilliseconds(5) };
        await FailsAsync(StatusCodes.TransactionTimedOutClientConfiguration, () => session.RunAsync(new Query(Slow), config, Cancel));
        Assert.Equal([[1]], await RunAsync(session, "RETURN 1"));
    }

    [Fact]
    public async Task Planning_in_an_explicit_transaction_ends_at_its_time_limit_and_the_transaction_with_it()
    {
        await using var session = Driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(new TransactionConfig { Timeout = TimeSpan.FromMilliseconds(50) }, Cancel);
        await FailsAsync(StatusCodes.TransactionTimedOutClientConfiguration, () => transaction.RunAsync(new Query(Slow), Cancel));
        await FailsAsync(StatusCodes.TransactionMarkedAsFailed, () => transaction.RunAsync(new Query("RETURN 1"), Cancel));
    }

    [Fact]
    public async Task The_databases_own_time_limit_is_named_with_its_setting()
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { QueryTimeout = TimeSpan.FromMilliseconds(5) });
        await using var session = driver.AsyncSession();
        var error = await FailsAsync(StatusCodes.TransactionTimedOut, () => session.RunAsync(new Query(Slow), Cancel));
        Assert.Contains("0.005 s", error.Message, StringComparison.Ordinal);
        Assert.Contains("GraphExplorer:Limits:QueryTimeout", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Planning_ends_when_the_caller_cancels()
    {
        await using var session = Driver.AsyncSession();
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        cancelling.CancelAfter(TimeSpan.FromMilliseconds(5));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.RunAsync(new Query(Slow), cancelling.Token));
    }

    [Fact]
    public void Each_stage_can_be_cancelled()
    {
        const string Text = "MATCH (a:A {x: 1})-->(b) WHERE a.y > b.y RETURN count(*)";
        var catalogue = new CallCatalogue(FunctionRegistry.BuiltIn, ProcedureRegistry.BuiltIn);
        var parsed = CypherParser.Parse(Text, cancellationToken: Cancel);
        var statistics = new StoreStatistics(Driver.Store.Current);
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => CypherParser.Parse(Text, cancellationToken: cancelled));
        Assert.Throws<OperationCanceledException>(() => SemanticChecker.Check(parsed, catalogue, cancelled));
        Assert.Throws<OperationCanceledException>(() => QueryPlanner.Plan(parsed, new PlanningContext(statistics, statistics, _ => null, cancelled)));
    }
}
