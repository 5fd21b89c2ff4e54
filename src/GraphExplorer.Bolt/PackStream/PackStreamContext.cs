namespace GraphExplorer.Bolt.PackStream;

/// <summary>What a connection has agreed on, and what it keeps between messages. Not for concurrent use.</summary>
public sealed class PackStreamContext
{
    private TextCache? _texts;

    /// <summary>Makes the context of a connection; <paramref name="utcPatch"/> is what 4.4 agreed on by <c>patch_bolt</c>.</summary>
    public PackStreamContext(BoltVersion version, bool utcPatch = false, PackStreamLimits? limits = null)
    {
        Version = version;
        UtcDateTimes = utcPatch || version.HasUtcDateTimes;
        Limits = limits ?? PackStreamLimits.Default;
    }

    /// <summary>The version of the protocol.</summary>
    public BoltVersion Version { get; }

    /// <summary>Whether date-times are written as an instant, not as local time.</summary>
    public bool UtcDateTimes { get; }

    /// <summary>What one message may cost.</summary>
    public PackStreamLimits Limits { get; }

    /// <summary>The names that this connection has seen.</summary>
    internal NameCache Names { get; } = new();

    /// <summary>The texts that records have brought; nothing else is kept here, credentials above all.</summary>
    internal TextCache Texts => _texts ??= new TextCache();
}
