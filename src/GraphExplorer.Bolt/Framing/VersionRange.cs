using System.Buffers.Binary;

namespace GraphExplorer.Bolt.Framing;

/// <summary>One proposal of a handshake: the minor versions from <paramref name="Minor"/> down to <paramref name="Minor"/> − <paramref name="Below"/> of a major one.</summary>
/// <param name="Major">The major version.</param>
/// <param name="Minor">The newest minor version.</param>
/// <param name="Below">How many older minor versions are meant as well.</param>
public readonly record struct VersionRange(byte Major, byte Minor, byte Below = 0)
{
    /// <summary>How many bytes it takes.</summary>
    public const int Size = 4;

    /// <summary>The proposal to continue with a manifest of all versions, first form.</summary>
    public static VersionRange ManifestV1 { get; } = new(Major: 0xFF, Minor: 1);

    /// <summary>The proposal of nothing.</summary>
    public static VersionRange None => default;

    /// <summary>The newest version meant.</summary>
    public BoltVersion Newest => new(Major, Minor);

    /// <summary>Whether the version is meant.</summary>
    public bool Contains(BoltVersion version) => version.Major == Major && version.Minor <= Minor && version.Minor >= Minor - Below;

    /// <summary>Reads four bytes: zero, range, minor, major.</summary>
    public static VersionRange Read(ReadOnlySpan<byte> bytes)
    {
        var packed = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return new VersionRange((byte)packed, (byte)(packed >> 8), (byte)(packed >> 16));
    }

    /// <summary>Writes four bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        bytes[0] = 0;
        bytes[1] = Below;
        bytes[2] = Minor;
        bytes[3] = Major;
    }
}
