using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>LOGOFF: the connection is free for other credentials (5.1).</summary>
public sealed record LogoffMessage : RequestMessage
{
    private LogoffMessage()
    {
    }

    /// <summary>The message.</summary>
    public static LogoffMessage Instance { get; } = new();

    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer) => writer.WriteStructureHeader(MessageSignature.Logoff, 0);

    /// <inheritdoc/>
    public override string ToString() => "LOGOFF";
}
