using System.Diagnostics.Metrics;
using GraphExplorer.Bolt.Client.Diagnostics;
using GraphExplorer.Bolt.Client.Tests.Fakes;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Pooling;

public sealed class PoolTests
{
    [Fact]
    public async Task A_connection_is_used_again()
    {
        await using var server = Serving();
        await using var driver = Talk.To(server);
        for (var i = 0; i < 10; i++)
        {
            await Talk.AskAsync(driver);
        }

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task There_are_never_more_connections_than_the_pool_may_have_and_nobody_waits_in_vain()
    {
        await using var server = Serving();
        await using var driver = Talk.To(server, new BoltDriverOptions { MaxConnectionPoolSize = 3 });
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Talk.AskAsync(driver)));
        Assert.InRange(server.Connections, 1, 3);
    }

    [Fact]
    public async Task Whoever_waits_too_long_for_a_connection_is_told_why()
    {
        await using var server = Serving();
        await using var driver = Talk.To(server, new BoltDriverOptions { MaxConnectionPoolSize = 1, ConnectionAcquisitionTimeout = TimeSpan.FromMilliseconds(100) });
        await using var session = driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync();
        var error = await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver));
        Assert.Contains("all 1 are in use", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_the_server_ended_at_rest_is_replaced_unseen()
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ServeAsync(async message =>
            {
                if (message is PullMessage && peer.Number == 1)
                {
                    await peer.RecordAsync(1);
                    await peer.SuccessAsync(("type", "r"));
                    throw new EndOfStreamException();
                }

                return false;
            });
        });
        await using var driver = Talk.To(server);
        Assert.Single(await Talk.AskAsync(driver));
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Single(await Talk.AskAsync(driver));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Old_connections_are_replaced_and_those_long_at_rest_are_asked_first()
    {
        var resets = 0;
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ServeAsync(message =>
            {
                resets += message is ResetMessage ? 1 : 0;
                return Task.FromResult(false);
            });
        });
        await using (var driver = Talk.To(server, new BoltDriverOptions { LivenessCheckTimeout = TimeSpan.Zero }))
        {
            await Talk.AskAsync(driver);
            await Talk.AskAsync(driver);
        }

        Assert.Equal((1, 1), (resets, server.Connections));
        await using (var driver = Talk.To(server, new BoltDriverOptions { MaxConnectionLifetime = TimeSpan.FromMilliseconds(1) }))
        {
            await Talk.AskAsync(driver);
            await Task.Delay(20, TestContext.Current.CancellationToken);
            await Talk.AskAsync(driver);
        }

        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task A_server_that_comes_back_is_used_without_a_new_driver()
    {
        var first = Serving();
        var port = first.Port;
        await using var driver = Talk.To(first, new BoltDriverOptions { MaxTransactionRetryTime = TimeSpan.Zero });
        await Talk.AskAsync(driver);
        await first.DisposeAsync();
        var error = await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver));
        Assert.Equal(StatusCodes.ServiceUnavailable, error.Code);
        await using var second = new FakeServer(
            async peer =>
            {
                await peer.AcceptAsync();
                await peer.ServeAsync();
            },
            port: port);
        Assert.Single(await Talk.AskAsync(driver));
    }

    [Fact]
    public async Task The_pool_and_the_statements_are_measured()
    {
        var seen = new HashSet<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == BoltTelemetry.SourceName)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((instrument, _, _, _) => Note(instrument));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Note(instrument));
        listener.Start();
        await using var server = Serving();
        await using var driver = Talk.To(server);
        await Talk.AskAsync(driver);
        lock (seen)
        {
            Assert.Superset(new HashSet<string> { "db.client.connection.count", "db.client.connection.create_time", "db.client.connection.max", "db.client.operation.duration" }, seen);
        }

        void Note(Instrument instrument)
        {
            lock (seen)
            {
                seen.Add(instrument.Name);
            }
        }
    }

    private static FakeServer Serving() => new(async peer =>
    {
        await peer.AcceptAsync();
        await peer.ServeAsync();
    });
}
