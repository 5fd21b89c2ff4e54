using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>RESET: whatever runs is stopped, an open transaction rolled back, a failure forgotten.</summary>
public sealed record ResetMessage : RequestMessage
{
    private ResetMessage()
    {
    }

    /// <summary>The message.</summary>
    public static ResetMessage Instance { get; } = new();

    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer) => writer.WriteStructureHeader(MessageSignature.Reset, 0);

    /// <inheritdoc/>
    public override string ToString() => "RESET";
}
