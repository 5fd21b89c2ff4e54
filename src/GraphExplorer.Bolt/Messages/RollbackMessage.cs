using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>ROLLBACK: the open transaction's changes are forgotten.</summary>
public sealed record RollbackMessage : RequestMessage
{
    private RollbackMessage()
    {
    }

    /// <summary>The message.</summary>
    public static RollbackMessage Instance { get; } = new();

    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer) => writer.WriteStructureHeader(MessageSignature.Rollback, 0);

    /// <inheritdoc/>
    public override string ToString() => "ROLLBACK";
}
