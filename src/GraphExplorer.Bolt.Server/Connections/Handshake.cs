using System.Buffers;
using System.IO.Pipelines;
using GraphExplorer.Bolt.Framing;

namespace GraphExplorer.Bolt.Server.Connections;

/// <summary>Agrees with a client on a version: by its four proposals or, if it proposes that, by a manifest of all.</summary>
internal static class Handshake
{
    /// <summary>The versions that are spoken here, the newest first.</summary>
    internal static IReadOnlyList<BoltVersion> Versions { get; } = [new(5, 4), new(5, 3), new(5, 2), new(5, 1), new(5, 0), new(4, 4)];

    private static Manifest Offer { get; } = new([new VersionRange(5, 4, 4), new VersionRange(4, 4)], Capabilities: 0);

    /// <summary>The version; null where there is no common one. Throws <see cref="ProtocolException"/> for what is no handshake.</summary>
    internal static async ValueTask<BoltVersion?> RunAsync(PipeReader input, ResponseWriter writer, CancellationToken cancellationToken)
    {
        var request = await ReadAsync<HandshakeRequest>(
            input,
            static bytes => bytes.Length >= HandshakeRequest.Size ? (HandshakeRequest.Read(bytes), HandshakeRequest.Size) : null,
            cancellationToken).ConfigureAwait(false);
        var answer = request.Choose(Versions, hasManifest: true);
        var bytes = new ArrayBufferWriter<byte>();
        answer.Write(bytes.GetSpan(VersionRange.Size));
        bytes.Advance(VersionRange.Size);
        if (answer != VersionRange.ManifestV1)
        {
            await writer.SendRawAsync(bytes.WrittenMemory).ConfigureAwait(false);
            return answer == VersionRange.None ? null : answer.Newest;
        }

        Offer.Write(bytes);
        await writer.SendRawAsync(bytes.WrittenMemory).ConfigureAwait(false);
        var choice = await ReadAsync<ManifestChoice>(
            input,
            static bytes => ManifestChoice.TryRead(bytes, out var choice, out var used) ? (choice!, used) : null,
            cancellationToken).ConfigureAwait(false);
        return Versions.Contains(choice.Version) ? choice.Version : null;
    }

    private static async ValueTask<T> ReadAsync<T>(PipeReader input, Func<byte[], (T Read, int Used)?> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            var front = result.Buffer.Slice(0, Math.Min(result.Buffer.Length, 32)).ToArray();
            if (read(front) is var (value, used))
            {
                input.AdvanceTo(result.Buffer.GetPosition(used));
                return value;
            }

            input.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            if (result.IsCompleted || result.IsCanceled || front.Length == 32)
            {
                throw new ProtocolException("The connection ended inside the handshake.");
            }
        }
    }
}
