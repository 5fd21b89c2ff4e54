using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>The bytes of a message → what a client asks.</summary>
public static class RequestReader
{
    /// <summary>
    /// Reads a request. Throws <see cref="ProtocolException"/> for what is no request, and <see cref="Model.GraphException"/> for one that
    /// holds a value which cannot be held here: then only the request fails.
    /// </summary>
    public static RequestMessage Read(ReadOnlySpan<byte> message, PackStreamContext context)
    {
        var reader = new PackStreamReader(message, context);
        var header = reader.EnterStructure();
        RequestMessage request = header.Tag switch
        {
            MessageSignature.Run => RunMessage.Read(ref reader, header),
            MessageSignature.Pull => PullMessage.Read(ref reader, header),
            MessageSignature.Discard => DiscardMessage.Read(ref reader, header),
            MessageSignature.Begin => BeginMessage.Read(ref reader, header),
            MessageSignature.Commit => Bare(header, CommitMessage.Instance),
            MessageSignature.Rollback => Bare(header, RollbackMessage.Instance),
            MessageSignature.Reset => Bare(header, ResetMessage.Instance),
            MessageSignature.Route => RouteMessage.Read(ref reader, header),
            MessageSignature.Telemetry => TelemetryMessage.Read(ref reader, header),
            MessageSignature.Hello => HelloMessage.Read(ref reader, header),
            MessageSignature.Logon => LogonMessage.Read(ref reader, header),
            MessageSignature.Logoff => Bare(header, LogoffMessage.Instance),
            MessageSignature.Goodbye => Bare(header, GoodbyeMessage.Instance),
            _ => throw new ProtocolException($"No request has the tag {header.Tag:X2}."),
        };
        reader.Leave();
        reader.RequireEnd();
        return request;
    }

    private static RequestMessage Bare(StructureHeader header, RequestMessage message)
    {
        header.Require(0, message.ToString());
        return message;
    }
}
