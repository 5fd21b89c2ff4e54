using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>A TCP connection, encrypted where that is wanted.</summary>
internal sealed class Transport : IDisposable
{
    private readonly Socket _socket;

    private Transport(Socket socket, Stream stream)
    {
        _socket = socket;
        Stream = stream;
    }

    internal Stream Stream { get; }

    /// <summary>Whether the other side has hung up, as far as this machine knows without asking it.</summary>
    internal bool IsClosedByPeer
    {
        get
        {
            try
            {
                return _socket.Poll(0, SelectMode.SelectRead) && _socket.Available == 0;
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return true;
            }
        }
    }

    /// <summary>Whether bytes have come that nobody has read; of an encrypted connection they may be the other side's farewell.</summary>
    internal bool HasUnreadBytes => _socket.Available > 0;

    /// <summary>Connects, trying all addresses that the host has. Throws <see cref="SocketException"/>, <see cref="IOException"/> or <see cref="AuthenticationException"/>.</summary>
    internal static async Task<Transport> ConnectAsync(ServerAddress address, Encryption encryption, X509Certificate2Collection? authorities, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Stream? stream = null;
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            await socket.ConnectAsync(address.Host, address.Port, cancellationToken).ConfigureAwait(false);
            stream = new NetworkStream(socket, ownsSocket: true);
            if (encryption != Encryption.None)
            {
                stream = await EncryptAsync(stream, address, encryption, authorities, cancellationToken).ConfigureAwait(false);
            }

            return new Transport(socket, stream);
        }
        catch
        {
            stream?.Dispose();
            socket.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        _socket.Dispose();
    }

    private static async Task<SslStream> EncryptAsync(
        Stream inner, ServerAddress address, Encryption encryption, X509Certificate2Collection? authorities, CancellationToken cancellationToken)
    {
        var encrypted = new SslStream(inner, leaveInnerStreamOpen: false);
        try
        {
            var options = new SslClientAuthenticationOptions { TargetHost = address.Host };
            if (encryption == Encryption.AnyCertificate)
            {
#pragma warning disable CA5359 // A scheme with +ssc asks for exactly this.
                options.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
#pragma warning restore CA5359
            }
            else if (authorities is not null)
            {
                var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
                policy.CustomTrustStore.AddRange(authorities);
                options.CertificateChainPolicy = policy;
            }

            await encrypted.AuthenticateAsClientAsync(options, cancellationToken).ConfigureAwait(false);
            return encrypted;
        }
        catch
        {
            await encrypted.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
