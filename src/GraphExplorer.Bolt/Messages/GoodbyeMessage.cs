using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>GOODBYE: the client closes the connection and waits for no answer.</summary>
public sealed record GoodbyeMessage : RequestMessage
{
    private GoodbyeMessage()
    {
    }

    /// <summary>The message.</summary>
    public static GoodbyeMessage Instance { get; } = new();

    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer) => writer.WriteStructureHeader(MessageSignature.Goodbye, 0);

    /// <inheritdoc/>
    public override string ToString() => "GOODBYE";
}
