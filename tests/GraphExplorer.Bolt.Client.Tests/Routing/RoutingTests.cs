using GraphExplorer.Bolt.Client.Tests.Fakes;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Routing;

public sealed class RoutingTests
{
    [Fact]
    public async Task Reads_go_to_readers_and_writes_to_writers()
    {
        var cluster = new Cluster();
        await using var reader = cluster.Add();
        await using var writer = cluster.Add();
        await using var router = cluster.Add();
        cluster.Table = () => Table(300, [reader], [writer], [router]);
        await using var driver = Driver(router);
        await Talk.AskAsync(driver, config: new SessionConfig { DefaultAccessMode = AccessMode.Read });
        await Talk.AskAsync(driver, config: new SessionConfig { DefaultAccessMode = AccessMode.Write });
        Assert.Equal([(reader.Port, AccessMode.Read), (writer.Port, AccessMode.Write)], cluster.Runs);
        Assert.Equal(1, cluster.Routes);
    }

    [Fact]
    public async Task The_table_is_asked_for_again_when_its_time_is_over()
    {
        var cluster = new Cluster();
        await using var server = cluster.Add();
        cluster.Table = () => Table(0, [server], [server], [server]);
        await using var driver = Driver(server);
        await Talk.AskAsync(driver);
        await Talk.AskAsync(driver);
        Assert.Equal(2, cluster.Routes);
    }

    [Fact]
    public async Task A_reader_that_is_gone_is_left_out()
    {
        var cluster = new Cluster();
        var gone = cluster.Add();
        await using var reader = cluster.Add();
        cluster.Table = () => Table(300, [gone, reader], [reader], [reader]);
        await gone.DisposeAsync();
        await using var driver = Driver(reader);
        for (var i = 0; i < 6; i++)
        {
            Assert.Single(await Talk.AskAsync(driver, config: new SessionConfig { DefaultAccessMode = AccessMode.Read }));
        }

        Assert.All(cluster.Runs, run => Assert.Equal(reader.Port, run.Port));
    }

    [Fact]
    public async Task A_router_that_is_gone_is_passed_over_and_the_next_address_is_asked()
    {
        var cluster = new Cluster();
        var gone = cluster.Add();
        await using var server = cluster.Add();
        cluster.Table = () => Table(300, [server], [server], [server]);
        await gone.DisposeAsync();
        await using var driver = BoltDriver.Create($"neo4j://{gone.Address},{server.Address}", AuthToken.None);
        Assert.Single(await Talk.AskAsync(driver));
    }

    [Fact]
    public async Task A_leader_that_is_none_any_more_is_left_out_and_the_new_one_written_to()
    {
        var cluster = new Cluster();
        await using var former = cluster.Add();
        await using var leader = cluster.Add();
        cluster.NotALeader = former.Port;
        cluster.Table = () => Table(300, [former, leader], [cluster.Routes == 1 ? former : leader], [former, leader]);
        await using var driver = Driver(former);
        await using var session = driver.AsyncSession();
        Assert.Single(await session.ExecuteWriteAsync(async runner => await Talk.ReadAsync(await runner.RunAsync("CREATE ()"))));
        Assert.Equal([former.Port, leader.Port], cluster.Runs.Select(run => run.Port));
    }

    [Fact]
    public async Task A_cluster_without_a_leader_is_an_error_that_says_so_and_reads_still_work()
    {
        var cluster = new Cluster();
        await using var reader = cluster.Add();
        cluster.Table = () => Table(300, [reader], [], [reader]);
        await using var driver = BoltDriver.Create($"neo4j://{reader.Address}", AuthToken.None, new BoltDriverOptions { MaxTransactionRetryTime = TimeSpan.Zero });
        var error = await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver));
        Assert.Contains("electing a leader", error.Message, StringComparison.Ordinal);
        Assert.Single(await Talk.AskAsync(driver, config: new SessionConfig { DefaultAccessMode = AccessMode.Read }));
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_told_at_once()
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ReceiveAsync<RouteMessage>();
            await peer.FailureAsync(StatusCodes.DatabaseNotFound, "Database does not exist. Database name: 'nope'.");
            await peer.ServeAsync();
        });
        await using var driver = Driver(server);
        await using var session = driver.AsyncSession(new SessionConfig { Database = "nope" });
        var error = await Assert.ThrowsAsync<GraphException>(() => session.ExecuteReadAsync(async runner => await Talk.ReadAsync(await runner.RunAsync("RETURN 1"))));
        Assert.Equal(StatusCodes.DatabaseNotFound, error.Code);
        Assert.Equal(1, server.Connections);
    }

    private static BoltDriver Driver(FakeServer server) => BoltDriver.Create($"neo4j://{server.Address}?region=eu", AuthToken.None);

    private static GraphValue Table(long ttl, FakeServer[] readers, FakeServer[] writers, FakeServer[] routers) => GraphValue.FromMap(MapValue.Of(
        ("ttl", ttl),
        ("db", "neo4j"),
        ("servers", GraphValue.FromList(Role("READ", readers), Role("WRITE", writers), Role("ROUTE", routers)))));

    private static GraphValue Role(string role, FakeServer[] servers) =>
        GraphValue.FromMap(MapValue.Of(("role", role), ("addresses", Talk.Texts([.. servers.Select(server => server.Address)]))));

    private sealed class Cluster
    {
        internal Func<GraphValue> Table { get; set; } = () => GraphValue.Null;

        internal int NotALeader { get; set; }

        internal int Routes { get; private set; }

        internal List<(int Port, AccessMode Mode)> Runs { get; } = [];

        internal FakeServer Add() => new(async peer =>
        {
            await peer.AcceptAsync();
            var hasFailed = false;
            var mode = AccessMode.Write;
            await peer.ServeAsync(async message =>
            {
                switch (message)
                {
                    case RouteMessage route:
                        Assert.Equal($"127.0.0.1:{peer.Port}", route.Routing["address"].AsString());
                        Routes++;
                        await peer.SuccessAsync(("rt", Table()));
                        return true;
                    case BeginMessage begin:
                        mode = begin.Settings.Mode;
                        return false;
                    case RunMessage run:
                        Runs.Add((peer.Port, run.Settings.Mode));
                        hasFailed = peer.Port == NotALeader;
                        if (hasFailed)
                        {
                            await peer.FailureAsync("Neo.ClientError.Cluster.NotALeader", "No longer a leader.");
                        }

                        return hasFailed;
                    case ResetMessage:
                        hasFailed = false;
                        return false;
                    default:
                        if (hasFailed)
                        {
                            await peer.IgnoredAsync();
                        }

                        return hasFailed;
                }
            });
        });
    }
}
