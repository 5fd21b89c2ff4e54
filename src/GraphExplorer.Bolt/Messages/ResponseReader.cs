using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Messages;

/// <summary>The bytes of a message → what a server answers.</summary>
public static class ResponseReader
{
    /// <summary>Whether the bytes are a row of a result, which <see cref="ReadRecord"/> reads without making a message of it.</summary>
    public static bool IsRecord(ReadOnlySpan<byte> message) => message.Length > 1 && message[1] == MessageSignature.Record;

    /// <summary>The values of a row. Throws as <see cref="Read"/> does.</summary>
    public static GraphValue[] ReadRecord(ReadOnlySpan<byte> message, PackStreamContext context)
    {
        var reader = new PackStreamReader(message, context);
        reader.ExpectRepetition();
        reader.EnterStructure().Require(1, "RECORD");
        var values = ValueReader.ReadList(ref reader);
        reader.Leave();
        reader.RequireEnd();
        return values;
    }

    /// <summary>Reads a response. Throws <see cref="ProtocolException"/> for what is none, and <see cref="GraphException"/> for one with a value that cannot be held here.</summary>
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
