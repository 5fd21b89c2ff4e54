using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace GraphExplorer.Bolt.Client.Tests.Fakes;

/// <summary>A server that follows a script for each connection. What the script throws fails the test when the server is disposed.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Exception> _failures = new();
    private readonly ConcurrentBag<Task> _conversations = [];
    private readonly Func<FakePeer, Task> _script;
    private readonly X509Certificate2? _certificate;
    private readonly Task _accepting;
    private int _connections;

    internal FakeServer(Func<FakePeer, Task> script, X509Certificate2? certificate = null, int port = 0)
    {
        _script = script;
        _certificate = certificate;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>How many connections have come.</summary>
    internal int Connections => Volatile.Read(ref _connections);

    internal int Port { get; }

    internal string Address => $"127.0.0.1:{Port}";

    internal string Uri => $"bolt://{Address}";

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Task.WhenAll(_conversations);
        _stop.Dispose();
        Assert.Empty(_failures);
    }

    /// <summary>Takes no more connections and ends those that stand.</summary>
    internal async Task StopAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _conversations.Add(TalkAsync(client));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException
            || (error is InvalidOperationException && _stop.IsCancellationRequested))
        {
            // Stopped, perhaps between two connections.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var disposal = client;
        try
        {
            client.NoDelay = true;
            Stream stream = client.GetStream();
            if (_certificate is not null)
            {
                var encrypted = new SslStream(stream);
                await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
                stream = encrypted;
            }

            using var peer = new FakePeer(stream, Connections, Port, _stop.Token);
            await _script(peer);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // The client hung up or the test is over.
        }
        catch (Exception error)
        {
            _failures.Enqueue(error);
        }
    }
}
