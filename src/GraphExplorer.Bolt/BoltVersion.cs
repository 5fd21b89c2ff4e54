using System.Globalization;

namespace GraphExplorer.Bolt;

/// <summary>A version of the Bolt protocol, which decides the messages and structures that are spoken.</summary>
/// <param name="Major">The major version.</param>
/// <param name="Minor">The minor version.</param>
public readonly record struct BoltVersion(byte Major, byte Minor) : IComparable<BoltVersion>
{
    /// <summary>Whether entities carry element ids beside their numbers (5.0).</summary>
    public bool HasElementIds => Major >= 5;

    /// <summary>Whether date-times are always sent as an instant; before 5.0 only when both sides agree on the patch <c>utc</c>.</summary>
    public bool HasUtcDateTimes => Major >= 5;

    /// <summary>Whether credentials come in LOGON and not in HELLO (5.1).</summary>
    public bool HasLogon => this >= new BoltVersion(5, 1);

    /// <summary>Whether failures and notifications are GQL status objects (5.7).</summary>
    public bool HasGqlStatus => this >= new BoltVersion(5, 7);

    /// <summary>Whether the left version is older.</summary>
    public static bool operator <(BoltVersion left, BoltVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is newer.</summary>
    public static bool operator >(BoltVersion left, BoltVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is not newer.</summary>
    public static bool operator <=(BoltVersion left, BoltVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is not older.</summary>
    public static bool operator >=(BoltVersion left, BoltVersion right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(BoltVersion other) => ((Major << 8) | Minor).CompareTo((other.Major << 8) | other.Minor);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
