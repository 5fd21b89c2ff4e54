using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>The bytes of a message → what a server answers.</summary>
public static class ResponseReader
{
    /// <summary>Reads a response. Throws <see cref="ProtocolException"/> for what is none, and <see cref="Model.GraphException"/> for one with a value that cannot be held here.</summary>
    public static ResponseMessage Read(ReadOnlySpan<byte> message, PackStreamContext context)
    {
        var reader = new PackStreamReader(message, context);
        var header = reader.EnterStructure();
        ResponseMessage response = header.Tag switch
        {
            MessageSignature.Record => RecordMessage.Read(ref reader, header),
            MessageSignature.Success => SuccessMessage.Read(ref reader, header),
            MessageSignature.Failure => FailureMessage.Read(ref reader, header),
            MessageSignature.Ignored => IgnoredMessage.Read(ref reader, header),
            _ => throw new ProtocolException($"No response has the tag {header.Tag:X2}."),
        };
        reader.Leave();
        reader.RequireEnd();
        return response;
    }
}
