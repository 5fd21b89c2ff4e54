using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace GraphExplorer.Benchmarks.Serving;

/// <summary>Sends one request again and again over keep-alive connections, without a client library's cost, and checks each status.</summary>
internal sealed class LoadGenerator
{
    private readonly Uri _address;
    private readonly byte[] _request;

    internal LoadGenerator(Uri address, byte[] body)
    {
        _address = address;
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        _request = [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    internal async Task WaitUntilReadyAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await RunConnectionAsync([], TimeSpan.Zero);
                return;
            }
            catch (SocketException) when (attempt < 1000)
            {
                await Task.Delay(20);
            }
        }
    }

    internal async Task<LoadResult> RunAsync(int connections, TimeSpan duration)
    {
        var latencies = Enumerable.Range(0, connections).Select(_ => new List<long>(1 << 16)).ToArray();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(latencies.Select(list => RunConnectionAsync(list, duration)));
        var elapsed = watch.Elapsed.TotalSeconds;
        var all = latencies.SelectMany(list => list).Order().ToArray();
        return new LoadResult(all.Length / elapsed, Microseconds(all[all.Length / 2]), Microseconds(all[(int)(all.Length * 0.99)]));
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;

    private static int BodyLength(ReadOnlySpan<byte> head)
    {
        var text = Encoding.ASCII.GetString(head);
        const string Name = "Content-Length:";
        var at = text.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            throw new InvalidOperationException("The server answered without a Content-Length.");
        }

        var end = text.IndexOf('\r', at);
        return int.Parse(text.AsSpan(at + Name.Length, end - at - Name.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }

    private async Task RunConnectionAsync(List<long> latencies, TimeSpan duration)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(_address.Host, _address.Port);
        var buffer = new byte[1 << 16];
        var watch = Stopwatch.StartNew();
        do
        {
            var start = Stopwatch.GetTimestamp();
            await socket.SendAsync(_request);
            await ReadResponseAsync(socket, buffer);
            latencies.Add(Stopwatch.GetTimestamp() - start);
        }
        while (watch.Elapsed < duration);
    }

    private static async Task ReadResponseAsync(Socket socket, byte[] buffer)
    {
        var filled = 0;
        var wanted = -1;
        while (wanted < 0 || filled < wanted)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0)
            {
                throw new InvalidOperationException("The server closed the connection.");
            }

            filled += read;
            if (wanted < 0 && buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) is >= 0 and var head)
            {
                if (!buffer.AsSpan(0, filled).StartsWith("HTTP/1.1 200"u8))
                {
                    throw new InvalidOperationException($"The server answered {Encoding.ASCII.GetString(buffer, 0, Math.Min(filled, 300))}");
                }

                wanted = head + 4 + BodyLength(buffer.AsSpan(0, head + 2));
            }
        }
    }
}
