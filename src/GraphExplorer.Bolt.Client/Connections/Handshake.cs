using System.Buffers;
using GraphExplorer.Bolt.Framing;

namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>Agrees with a server on a version: by manifest with one that knows it (5.7), else by proposals.</summary>
internal static class Handshake
{
    private const int LargestManifest = 2048;
    private const uint Http = 0x48545450;

    /// <summary>The versions that this client speaks.</summary>
    internal static IReadOnlyList<BoltVersion> Supported { get; } = [new(4, 4), .. Enumerable.Range(0, 9).Select(minor => new BoltVersion(5, (byte)minor))];

    private static HandshakeRequest Request { get; } = new([VersionRange.ManifestV1, new(5, 8, 8), new(4, 4)]);

    /// <summary>Throws <see cref="ProtocolException"/> when there is no common version, and what the stream throws.</summary>
    internal static async Task<BoltVersion> AgreeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[LargestManifest];
        Request.Write(bytes);
        await stream.WriteAsync(bytes.AsMemory(0, HandshakeRequest.Size), cancellationToken).ConfigureAwait(false);
        await ReadExactlyAsync(stream, bytes.AsMemory(0, VersionRange.Size), cancellationToken).ConfigureAwait(false);
        var answer = VersionRange.Read(bytes);
        if (answer == VersionRange.ManifestV1)
        {
            return await ChooseAsync(stream, bytes, cancellationToken).ConfigureAwait(false);
        }

        if (answer == VersionRange.None)
        {
            throw new ProtocolException($"The server speaks no version of Bolt that this client does (4.4, 5.0 to 5.8).");
        }

        if (System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes) == Http)
        {
            throw new ProtocolException("The server answers in HTTP: the port is not the one for Bolt, which is 7687 unless configured otherwise.");
        }

        return Supported.Contains(answer.Newest)
            ? answer.Newest
            : throw new ProtocolException($"The server answers the handshake with the bytes {Convert.ToHexString(bytes, 0, VersionRange.Size)}, which is no version that was proposed.");
    }

    private static async Task<BoltVersion> ChooseAsync(Stream stream, byte[] bytes, CancellationToken cancellationToken)
    {
        // The server says nothing more until it has the choice, so nothing of what follows can be read here.
        var length = 0;
        Manifest? manifest = null;
        while (!Manifest.TryRead(bytes.AsSpan(0, length), out manifest, out _))
        {
            var count = length == bytes.Length ? 0 : await stream.ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += count > 0 ? count : throw new EndOfStreamException("The server ended the connection within the handshake.");
        }

        var version = manifest!.NewestOf(Supported)
            ?? throw new ProtocolException("The server speaks no version of Bolt that this client does (4.4, 5.0 to 5.8).");
        var choice = new ArrayBufferWriter<byte>(16);
        new ManifestChoice(version, 0).Write(choice);
        await stream.WriteAsync(choice.WrittenMemory, cancellationToken).ConfigureAwait(false);
        return version;
    }

    private static async Task ReadExactlyAsync(Stream stream, Memory<byte> bytes, CancellationToken cancellationToken)
    {
        if (await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < bytes.Length)
        {
            throw new EndOfStreamException("The server ended the connection within the handshake; it may want an encrypted one (a scheme with +s).");
        }
    }
}
