using System.Collections.Concurrent;
using System.Diagnostics;
using GraphExplorer.Bolt.Client.Diagnostics;
using GraphExplorer.Bolt.Client.Tests.Fakes;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Diagnostics;

public sealed class StatementActivityTests
{
    [Fact]
    public async Task A_statement_is_a_span_with_its_text_its_server_and_its_error()
    {
        var ended = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == BoltTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ServeAsync(async message =>
            {
                switch (message)
                {
                    case RunMessage { Query.Text: "RETURN 1/0 AS span" }:
                        await peer.FailureAsync(StatusCodes.ArithmeticError, "/ by zero");
                        await peer.ReceiveAsync<PullMessage>();
                        await peer.IgnoredAsync();
                        return true;
                    default:
                        return false;
                }
            });
        });
        await using var driver = Talk.To(server);
        var config = new SessionConfig { Database = "neo4j" };
        await Talk.AskAsync(driver, "RETURN $secret AS span", config);
        await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver, "RETURN 1/0 AS span", config));
        var good = Assert.Single(ended, activity => "RETURN $secret AS span".Equals(activity.GetTagItem("db.query.text")));
        Assert.Equal(
            ("neo4j", "neo4j", "127.0.0.1", server.Port, 1L, ActivityKind.Client),
            (good.GetTagItem("db.system.name"), good.GetTagItem("db.namespace"), good.GetTagItem("server.address"), good.GetTagItem("server.port"), good.GetTagItem("db.response.returned_rows"), good.Kind));
        var bad = Assert.Single(ended, activity => "RETURN 1/0 AS span".Equals(activity.GetTagItem("db.query.text")));
        Assert.Equal((ActivityStatusCode.Error, StatusCodes.ArithmeticError), (bad.Status, bad.GetTagItem("db.response.status_code")));
    }
}
