using System.Diagnostics;
using GraphExplorer.Bolt.Client.Tests.Fakes;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Connections;

public sealed class HostileServerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(255)]
    public async Task A_record_in_chunks_of_any_size_that_come_byte_by_byte_is_read(int chunk)
    {
        var text = string.Concat(Enumerable.Repeat("Україна ", 20));
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ServeAsync(async message =>
            {
                if (message is not PullMessage)
                {
                    return false;
                }

                await peer.SendSplitAsync(new RecordMessage([text]), chunk);
                await peer.SendSplitAsync(new SuccessMessage(MapValue.Of(("type", "r"))), chunk);
                return true;
            });
        });
        await using var driver = Talk.To(server);
        Assert.Equal(text, (await Talk.AskAsync(driver))[0].GraphValues[0].AsString());
    }

    [Theory]
    [InlineData("handshake")]
    [InlineData("hello")]
    [InlineData("run")]
    [InlineData("half a message")]
    public async Task A_server_that_hangs_up_is_an_error_at_once_that_says_so(string when)
    {
        await using var server = new FakeServer(async peer =>
        {
            if (when == "handshake")
            {
                return;
            }

            await peer.HandshakeAsync();
            await peer.ReceiveAsync<HelloMessage>();
            if (when == "hello")
            {
                return;
            }

            await peer.SuccessAsync();
            await peer.ReceiveAsync<LogonMessage>();
            await peer.SuccessAsync();
            await peer.ReceiveAsync<RunMessage>();
            if (when == "half a message")
            {
                await peer.SendRawAsync(0, 40, 0xB1);
            }
        });
        await using var driver = Talk.To(server);
        var watch = Stopwatch.StartNew();
        var error = await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver));
        Assert.Equal(StatusCodes.ServiceUnavailable, error.Code);
        Assert.Contains(server.Address, error.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }

    [Theory]
    [InlineData(new byte[] { 0, 2, 0xB0, 0x55, 0, 0 })]
    [InlineData(new byte[] { 0, 1, 0x01, 0, 0 })]
    [InlineData(new byte[] { 0, 3, 0xB1, 0x71, 0x90, 0, 0, 0, 3, 0xB1, 0x70, 0xA0, 0, 0 })]
    [InlineData(new byte[] { 0, 7, 0xB1, 0x70, 0xD6, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0 })]
    [InlineData(new byte[] { 0, 7, 0xB1, 0x71, 0xCE, 0x7F, 0xFF, 0xFF, 0xFF, 0, 0 })]
    public async Task Bytes_that_are_no_answer_break_the_connection_and_not_the_driver(byte[] bytes)
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            if (peer.Number > 1)
            {
                await peer.ServeAsync();
                return;
            }

            await peer.ReceiveAsync<RunMessage>();
            await peer.SendRawAsync(bytes);
            await peer.ReceiveAsync<PullMessage>();
            await peer.ReceiveAsync();
        });
        await using var driver = Talk.To(server);
        var before = GC.GetTotalAllocatedBytes();
        var error = await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver));
        Assert.IsType<ProtocolException>(error.InnerException);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 300_000_000, "Memory was taken for what the bytes claim.");
        Assert.Single(await Talk.AskAsync(driver));
    }

    [Fact]
    public async Task A_message_that_never_ends_is_given_up_at_the_limit()
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync();
            await peer.ReceiveAsync<RunMessage>();
            var chunk = new byte[2 + ushort.MaxValue];
            chunk[0] = chunk[1] = 0xFF;
            while (true)
            {
                await peer.SendRawAsync(chunk);
            }
        });
        await using var driver = Talk.To(server, new BoltDriverOptions { MaxMessageSize = 1_000_000 });
        var before = GC.GetTotalAllocatedBytes();
        var error = await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver));
        Assert.Contains("1000000 bytes", error.Message, StringComparison.Ordinal);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 300_000_000, "Memory was taken beyond the limit.");
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_after_the_time_that_it_promised()
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync(hello: ("hints", GraphValue.FromMap(MapValue.Of(("connection.recv_timeout_seconds", 1)))));
            await peer.ReceiveAsync<RunMessage>();
            await Task.Delay(Timeout.Infinite, peer.Stop);
        });
        await using var driver = Talk.To(server);
        var error = await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver));
        Assert.Contains("silent for 1 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_alives_are_a_sign_of_life()
    {
        await using var server = new FakeServer(async peer =>
        {
            await peer.AcceptAsync(hello: ("hints", GraphValue.FromMap(MapValue.Of(("connection.recv_timeout_seconds", 1)))));
            await peer.ServeAsync(async message =>
            {
                for (var i = 0; i < 5 && message is RunMessage; i++)
                {
                    await Task.Delay(400, peer.Stop);
                    await peer.SendRawAsync(0, 0);
                }

                return false;
            });
        });
        await using var driver = Talk.To(server);
        Assert.Single(await Talk.AskAsync(driver));
    }

    [Fact]
    public async Task A_port_that_answers_in_http_is_named_as_such()
    {
        await using var server = new FakeServer(async peer =>
        {
            var bytes = new byte[20];
            await peer.Stream.ReadExactlyAsync(bytes, peer.Stop);
            await peer.SendRawAsync([.. "HTTP/1.1 400 Bad Request\r\n\r\n"u8]);
        });
        await using var driver = Talk.To(server);
        Assert.Contains("HTTP", (await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_of_another_time_has_no_version_in_common()
    {
        await using var server = new FakeServer(peer => peer.HandshakeAsync(0, 0));
        await using var driver = Talk.To(server);
        var error = await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver));
        Assert.Contains("no version of Bolt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_the_handshake_is_given_up_in_time()
    {
        await using var server = new FakeServer(peer => Task.Delay(Timeout.Infinite, peer.Stop));
        await using var driver = Talk.To(server, new BoltDriverOptions { ConnectionTimeout = TimeSpan.FromMilliseconds(300) });
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAsync<GraphException>(() => driver.VerifyConnectivityAsync(TestContext.Current.CancellationToken));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"It took {watch.Elapsed}.");
    }
}
