using System.Buffers;

namespace GraphExplorer.Bolt.Framing;

/// <summary>
/// The second half of a handshake by manifest, first form: the server lists its versions and capabilities, and the client answers
/// with one of each (<see cref="ManifestChoice"/>).
/// </summary>
/// <param name="Versions">What the server speaks.</param>
/// <param name="Capabilities">What it can do beside, as a bit mask.</param>
public sealed record Manifest(IReadOnlyList<VersionRange> Versions, ulong Capabilities)
{
    private const int MostVersions = 256;

    /// <summary>Reads a manifest from the front of <paramref name="bytes"/>; false: more bytes are needed. Throws <see cref="ProtocolException"/>.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out Manifest? manifest, out int used)
    {
        manifest = null;
        if (!VariableInteger.TryRead(bytes, out var count, out used))
        {
            return false;
        }

        if (count > MostVersions)
        {
            throw new ProtocolException($"A manifest lists {count} versions.");
        }

        if (bytes.Length - used < (int)count * VersionRange.Size)
        {
            return false;
        }

        var versions = new VersionRange[count];
        for (var i = 0; i < versions.Length; i++)
        {
            versions[i] = VersionRange.Read(bytes.Slice(used, VersionRange.Size));
            used += VersionRange.Size;
        }

        if (!VariableInteger.TryRead(bytes[used..], out var capabilities, out var width))
        {
            return false;
        }

        used += width;
        manifest = new Manifest(versions, capabilities);
        return true;
    }

    /// <summary>Writes the manifest.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        VariableInteger.Write(output, (ulong)Versions.Count);
        foreach (var version in Versions)
        {
            version.Write(output.GetSpan(VersionRange.Size));
            output.Advance(VersionRange.Size);
        }

        VariableInteger.Write(output, Capabilities);
    }

    /// <summary>The newest of the given versions that the server speaks, if there is one.</summary>
    public BoltVersion? NewestOf(IEnumerable<BoltVersion> versions)
    {
        BoltVersion? newest = null;
        foreach (var version in versions)
        {
            if ((newest is null || version > newest) && Versions.Any(range => range.Contains(version)))
            {
                newest = version;
            }
        }

        return newest;
    }
}
