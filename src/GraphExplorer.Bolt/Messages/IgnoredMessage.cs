using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>IGNORED: a request was not looked at, since one before it failed.</summary>
public sealed record IgnoredMessage : ResponseMessage
{
    private IgnoredMessage()
    {
    }

    /// <summary>The message.</summary>
    public static IgnoredMessage Instance { get; } = new();

    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer) => writer.WriteStructureHeader(MessageSignature.Ignored, 0);

    /// <inheritdoc/>
    public override string ToString() => "IGNORED";

    /// <summary>Reads the message; some servers send metadata with it, which say nothing.</summary>
    internal static IgnoredMessage Read(ref PackStreamReader reader, StructureHeader header)
    {
        for (var i = 0; i < header.Fields; i++)
        {
            reader.Skip();
        }

        return Instance;
    }
}
