using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Messages;

/// <summary>LOGON: the client's credentials (5.1).</summary>
/// <param name="Authentication">As sent: <c>scheme</c> (<c>none</c>, <c>basic</c>, <c>bearer</c>, <c>kerberos</c>), <c>principal</c>, <c>credentials</c>.</param>
public sealed record LogonMessage(MapValue Authentication) : RequestMessage
{
    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer)
    {
        writer.WriteStructureHeader(MessageSignature.Logon, 1);
        ValueWriter.WriteMap(ref writer, Authentication);
    }

    /// <inheritdoc/>
    public override string ToString() => $"LOGON {Secrets.Hide(Authentication)}";

    internal static LogonMessage Read(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(1, "LOGON");
        return new LogonMessage(ValueReader.ReadMap(ref reader));
    }
}
