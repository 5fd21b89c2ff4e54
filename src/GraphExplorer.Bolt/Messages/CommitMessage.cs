using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>COMMIT: the open transaction's changes become visible.</summary>
public sealed record CommitMessage : RequestMessage
{
    private CommitMessage()
    {
    }

    /// <summary>The message.</summary>
    public static CommitMessage Instance { get; } = new();

    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer) => writer.WriteStructureHeader(MessageSignature.Commit, 0);

    /// <inheritdoc/>
    public override string ToString() => "COMMIT";
}
