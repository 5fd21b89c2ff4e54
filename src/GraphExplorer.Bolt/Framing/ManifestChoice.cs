using System.Buffers;

namespace GraphExplorer.Bolt.Framing;

/// <summary>What a client answers to a <see cref="Manifest"/>.</summary>
/// <param name="Version">The version that both will speak.</param>
/// <param name="Capabilities">Those of the server's capabilities that it wants.</param>
public sealed record ManifestChoice(BoltVersion Version, ulong Capabilities)
{
    /// <summary>Reads a choice from the front of <paramref name="bytes"/>; false: more bytes are needed. Throws <see cref="ProtocolException"/>.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out ManifestChoice? choice, out int used)
    {
        choice = null;
        used = 0;
        if (bytes.Length < VersionRange.Size || !VariableInteger.TryRead(bytes[VersionRange.Size..], out var capabilities, out var width))
        {
            return false;
        }

        used = VersionRange.Size + width;
        choice = new ManifestChoice(VersionRange.Read(bytes).Newest, capabilities);
        return true;
    }

    /// <summary>Writes the choice.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        new VersionRange(Version.Major, Version.Minor).Write(output.GetSpan(VersionRange.Size));
        output.Advance(VersionRange.Size);
        VariableInteger.Write(output, Capabilities);
    }
}
