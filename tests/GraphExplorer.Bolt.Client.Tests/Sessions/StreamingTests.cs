using GraphExplorer.Bolt.Client.Tests.Fakes;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Sessions;

public sealed class StreamingTests
{
    [Fact]
    public async Task A_reader_who_pauses_has_no_more_than_two_batches_sent_to_it()
    {
        var sent = 0;
        await using var server = Counting(100_000, () => Interlocked.Increment(ref sent));
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession(new SessionConfig { FetchSize = 100 });
        var cursor = await session.RunAsync("UNWIND range(1, 100000) AS n RETURN n");
        for (var i = 1; i <= 500; i++)
        {
            Assert.True(await cursor.FetchAsync());
            Assert.Equal(i, cursor.Current.GraphValues[0].AsInteger());
        }

        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.InRange(Volatile.Read(ref sent), 500, 700);
    }

    [Fact]
    public async Task All_records_come_whatever_the_fetch_size()
    {
        foreach (var fetchSize in new long[] { 1, 7, 500, 1000, -1 })
        {
            await using var server = Counting(2_500, () => 0);
            await using var driver = Talk.To(server);
            var records = await Talk.AskAsync(driver, config: new SessionConfig { FetchSize = fetchSize });
            Assert.Equal(Enumerable.Range(1, 2_500).Select(n => (long)n), records.Select(record => record.GraphValues[0].AsInteger()));
        }
    }

    [Fact]
    public async Task The_rest_of_a_result_that_is_consumed_is_discarded_on_the_server()
    {
        var requests = new List<string>();
        await using var server = Counting(1_000, () => 0, requests);
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession(new SessionConfig { FetchSize = 10 });
        var cursor = await session.RunAsync("UNWIND range(1, 1000) AS n RETURN n");
        Assert.True(await cursor.FetchAsync());
        Assert.NotNull(await cursor.PeekAsync());
        await cursor.ConsumeAsync();
        Assert.False(cursor.IsOpen);
        Assert.False(await cursor.FetchAsync());
        Assert.Equal(["PULL {n: 10}", "DISCARD {n: -1, qid: 0}"], requests);
    }

    [Fact]
    public async Task Two_results_of_one_transaction_are_read_in_turn()
    {
        var next = new Dictionary<long, int>();
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            var last = -1L;
            await peer.ServeAsync(async message =>
            {
                switch (message)
                {
                    case RunMessage:
                        next[++last] = 0;
                        await peer.SuccessAsync(("fields", GraphValue.FromList("n")), ("qid", last));
                        return true;
                    case PullMessage pull:
                        var id = pull.Slice.StatementId < 0 ? last : pull.Slice.StatementId;
                        for (var i = 0; i < pull.Slice.Count && next[id] < 5; i++)
                        {
                            await peer.RecordAsync((100 * id) + ++next[id]);
                        }

                        await (next[id] < 5 ? peer.SuccessAsync(("has_more", true)) : peer.SuccessAsync(("type", "r")));
                        return true;
                    default:
                        return false;
                }
            });
        });
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession(new SessionConfig { FetchSize = 2 });
        await using var transaction = await session.BeginTransactionAsync();
        var first = await transaction.RunAsync("RETURN 1");
        Assert.True(await first.FetchAsync());
        var second = await transaction.RunAsync("RETURN 2");
        Assert.Equal([101L, 102, 103, 104, 105], (await Talk.ReadAsync(second)).Select(record => record.GraphValues[0].AsInteger()));
        Assert.Equal([2L, 3, 4, 5], (await Talk.ReadAsync(first)).Select(record => record.GraphValues[0].AsInteger()));
        await transaction.CommitAsync();
    }

    [Fact]
    public async Task Records_before_a_failure_are_read_and_then_the_failure()
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ServeAsync(async message =>
            {
                if (message is PullMessage)
                {
                    await peer.RecordAsync(1);
                    await peer.RecordAsync(2);
                    await peer.FailureAsync(StatusCodes.ArithmeticError, "/ by zero");
                }

                return message is PullMessage;
            });
        });
        await using var driver = Talk.To(server);
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("UNWIND [1, 1, 0] AS x RETURN 1/x AS n");
        Assert.True(await cursor.FetchAsync());
        Assert.True(await cursor.FetchAsync());
        Assert.Equal(StatusCodes.ArithmeticError, (await Assert.ThrowsAsync<GraphException>(() => cursor.FetchAsync().AsTask())).Code);
    }

    private static FakeServer Counting(int total, Func<int> onRecord, List<string>? requests = null) => new(async peer =>
    {
        await peer.AcceptAsync();
        var next = 0;
        await peer.ServeAsync(async message =>
        {
            switch (message)
            {
                case PullMessage pull:
                    requests?.Add(message.ToString());
                    for (var i = 0L; (pull.Slice.Count < 0 || i < pull.Slice.Count) && next < total; i++)
                    {
                        onRecord();
                        await peer.RecordAsync(++next);
                    }

                    await (next < total ? peer.SuccessAsync(("has_more", true)) : peer.SuccessAsync(("type", "r")));
                    return true;
                case DiscardMessage:
                    requests?.Add(message.ToString());
                    await peer.SuccessAsync(("type", "r"));
                    return true;
                default:
                    return false;
            }
        });
    });
}
