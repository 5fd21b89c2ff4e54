using GraphExplorer.Bolt.Client.Tests.Fakes;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Sessions;

public sealed class TransactionTests
{
    [Fact]
    public async Task Begin_run_and_pull_leave_before_the_first_answer_comes()
    {
        var seen = new List<string>();
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            seen.AddRange([(await peer.ReceiveAsync<BeginMessage>()).ToString(), (await peer.ReceiveAsync<RunMessage>()).ToString(), (await peer.ReceiveAsync<PullMessage>()).ToString()]);
            await peer.SuccessAsync();
            await peer.SuccessAsync(("fields", GraphValue.FromList("n")), ("qid", 0));
            await peer.RecordAsync(1);
            await peer.SuccessAsync(("type", "r"));
            await peer.ServeAsync();
        });
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync();
        Assert.Single(await Talk.ReadAsync(await transaction.RunAsync("RETURN 1 AS n")));
        await transaction.CommitAsync();
        Assert.Equal(["BEGIN {}", "RUN 'RETURN 1 AS n' {}", "PULL {n: 1000}"], seen);
        Assert.Equal(["FB:1"], session.LastBookmarks.Values);
    }

    [Fact]
    public async Task Settings_of_session_and_transaction_are_sent()
    {
        TransactionSettings? settings = null;
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ServeAsync(message =>
            {
                settings = message is BeginMessage begin ? begin.Settings : settings;
                return Task.FromResult(false);
            });
        });
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession(new SessionConfig { Database = "movies", ImpersonatedUser = "ann", Bookmarks = new Bookmarks(["FB:x"]) });
        await session.ExecuteReadAsync(
            async runner => await Talk.ReadAsync(await runner.RunAsync("RETURN 1")),
            new TransactionConfig { Timeout = TimeSpan.FromSeconds(3), Metadata = MapValue.Of(("app", "test")) });
        Assert.NotNull(settings);
        Assert.Equal(
            ("movies", "ann", AccessMode.Read, TimeSpan.FromSeconds(3), "FB:x", "test"),
            (settings.Database, settings.ImpersonatedUser, settings.Mode, settings.Timeout, settings.Bookmarks[0], settings.Metadata["app"].AsString()));
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", 3)]
    [InlineData("Neo.ClientError.Cluster.NotALeader", 3)]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", 3)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", 1)]
    [InlineData("Neo.TransientError.Transaction.Terminated", 1)]
    [InlineData("Neo.DatabaseError.Statement.ExecutionFailed", 1)]
    public async Task A_managed_transaction_is_tried_again_for_what_another_try_may_mend(string code, int tries)
    {
        var count = 0;
        await using var server = Failing(() => ++count < 3 ? code : null);
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession();
        var work = () => session.ExecuteWriteAsync(async runner => await Talk.ReadAsync(await runner.RunAsync("CREATE ()")));
        if (tries == 1)
        {
            Assert.Equal(code, (await Assert.ThrowsAsync<GraphException>(work)).Code);
        }
        else
        {
            Assert.Single(await work());
        }

        Assert.Equal(tries, count);
    }

    [Fact]
    public async Task A_lost_connection_before_the_commit_is_tried_again()
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ServeAsync(message => message is PullMessage && peer.Number == 1 ? throw new EndOfStreamException() : Task.FromResult(false));
        });
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession();
        Assert.Single(await session.ExecuteWriteAsync(async runner => await Talk.ReadAsync(await runner.RunAsync("CREATE ()"))));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_commit_in_doubt_is_never_made_a_second_time()
    {
        var works = 0;
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ServeAsync(message => message is CommitMessage ? throw new EndOfStreamException() : Task.FromResult(false));
        });
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<GraphException>(() => session.ExecuteWriteAsync(async runner =>
        {
            works++;
            return await Talk.ReadAsync(await runner.RunAsync("CREATE ()"));
        }));
        Assert.Equal(StatusCodes.CommitInDoubt, error.Code);
        Assert.Equal(1, works);
    }

    [Fact]
    public async Task Reads_leave_nothing_in_doubt_and_are_tried_again()
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ServeAsync(message => message is CommitMessage && peer.Number == 1 ? throw new EndOfStreamException() : Task.FromResult(false));
        });
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession();
        Assert.Single(await session.ExecuteReadAsync(async runner => await Talk.ReadAsync(await runner.RunAsync("RETURN 1"))));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_transaction_that_failed_says_so_to_whatever_is_asked_of_it_next()
    {
        await using var server = Failing(() => "Neo.ClientError.Statement.ArithmeticError");
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync();
        await Assert.ThrowsAsync<GraphException>(() => transaction.RunAsync("RETURN 1/0"));
        Assert.False(transaction.IsOpen);
        Assert.Equal(StatusCodes.TransactionMarkedAsFailed, (await Assert.ThrowsAsync<GraphException>(() => transaction.RunAsync("RETURN 1"))).Code);
        Assert.Equal(StatusCodes.TransactionMarkedAsFailed, (await Assert.ThrowsAsync<GraphException>(() => transaction.CommitAsync())).Code);
        await transaction.RollbackAsync();
    }

    [Fact]
    public async Task A_connection_that_failed_is_reset_and_used_again()
    {
        var count = 0;
        await using var server = Failing(() => ++count == 1 ? "Neo.ClientError.Statement.ArithmeticError" : null);
        await using var driver = Talk.To(server);
        await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver));
        Assert.Single(await Talk.AskAsync(driver));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task What_nobody_waits_for_any_more_is_stopped_by_reset_and_the_connection_is_used_again()
    {
        var isReset = new TaskCompletionSource();
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ReceiveAsync<RunMessage>();
            await peer.ReceiveAsync<PullMessage>();
            await peer.ReceiveAsync<ResetMessage>();
            isReset.SetResult();
            await peer.IgnoredAsync();
            await peer.IgnoredAsync();
            await peer.SuccessAsync();
            await peer.ServeAsync();
        });
        await using var driver = Talk.To(server);
        using var stop = new CancellationTokenSource(200);
        await using (var session = driver.AsyncSession())
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.RunAsync("UNWIND range(1, 1000000000) AS n RETURN sum(n)", stop.Token));
        }

        await isReset.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Single(await Talk.AskAsync(driver));
        Assert.Equal(1, server.Connections);
    }

    private static FakeServer Failing(Func<string?> next) => new(async peer =>
    {
        await peer.AcceptAsync();
        var hasFailed = false;
        await peer.ServeAsync(async message =>
        {
            if (message is ResetMessage)
            {
                hasFailed = false;
                return false;
            }

            if (message is RunMessage && next() is { } code)
            {
                hasFailed = true;
                await peer.FailureAsync(code);
                return true;
            }

            if (hasFailed && message is not GoodbyeMessage)
            {
                await peer.IgnoredAsync();
                return true;
            }

            return false;
        });
    });
}
