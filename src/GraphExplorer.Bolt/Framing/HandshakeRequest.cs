using System.Buffers.Binary;

namespace GraphExplorer.Bolt.Framing;

/// <summary>The first 20 bytes of a client: who it is and up to four proposals, the dearest first (Bolt documentation, "Handshake").</summary>
/// <param name="Proposals">Four proposals.</param>
public sealed record HandshakeRequest(IReadOnlyList<VersionRange> Proposals)
{
    /// <summary>How many bytes it takes.</summary>
    public const int Size = 20;

    private const uint Magic = 0x6060B017;
    private const int Places = 4;

    /// <summary>Whether bytes begin as a Bolt client does; a server that shares its port can tell by the first four.</summary>
    public static bool IsBolt(ReadOnlySpan<byte> bytes) => bytes.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(bytes) == Magic;

    /// <summary>Reads 20 bytes. Throws <see cref="ProtocolException"/> when no Bolt client sent them.</summary>
    public static HandshakeRequest Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size || !IsBolt(bytes))
        {
            throw new ProtocolException("The connection does not begin as a Bolt client's.");
        }

        var proposals = new VersionRange[Places];
        for (var i = 0; i < Places; i++)
        {
            proposals[i] = VersionRange.Read(bytes.Slice(4 + (i * VersionRange.Size), VersionRange.Size));
        }

        return new HandshakeRequest(proposals);
    }

    /// <summary>Writes 20 bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Magic);
        for (var i = 0; i < Places; i++)
        {
            (i < Proposals.Count ? Proposals[i] : VersionRange.None).Write(bytes[(4 + (i * VersionRange.Size))..]);
        }
    }

    /// <summary>
    /// What a server answers: the manifest if that is proposed and it has one; else, of the first proposal that it can meet, its newest
    /// version; else nothing, and it hangs up.
    /// </summary>
    public VersionRange Choose(IReadOnlyList<BoltVersion> supported, bool hasManifest)
    {
        foreach (var proposal in Proposals)
        {
            if (proposal == VersionRange.ManifestV1)
            {
                if (hasManifest)
                {
                    return proposal;
                }

                continue;
            }

            BoltVersion? newest = null;
            foreach (var version in supported)
            {
                if (proposal.Contains(version) && (newest is null || version > newest))
                {
                    newest = version;
                }
            }

            if (newest is { } chosen)
            {
                return new VersionRange(chosen.Major, chosen.Minor);
            }
        }

        return VersionRange.None;
    }
}
