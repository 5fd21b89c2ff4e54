using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Messages;

/// <summary>HELLO: who the client is and, before 5.1, its credentials.</summary>
/// <param name="Extra">As sent: <c>user_agent</c>, <c>bolt_agent</c>, <c>routing</c>, <c>patch_bolt</c>, the notification filters, before 5.1 what LOGON has.</param>
public sealed record HelloMessage(MapValue Extra) : RequestMessage
{
    /// <summary>The client's name and version.</summary>
    public string? UserAgent => Extra.GetOrNull("user_agent") is { IsString: true } agent ? agent.AsString() : null;

    /// <summary>The patches that the client proposes, such as <c>utc</c>.</summary>
    public IEnumerable<string> Patches => Extra.GetOrNull("patch_bolt") is { IsList: true } patches
        ? patches.AsList().Where(patch => patch.IsString).Select(patch => patch.AsString())
        : [];

    /// <summary>What the connection's transactions have for notification filters unless they say otherwise (5.2).</summary>
    public TransactionSettings Defaults => TransactionSettings.From(MapValue.From(Extra.Where(entry => entry.Key.StartsWith("notifications_", StringComparison.Ordinal))));

    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer)
    {
        writer.WriteStructureHeader(MessageSignature.Hello, 1);
        ValueWriter.WriteMap(ref writer, Extra);
    }

    /// <inheritdoc/>
    public override string ToString() => $"HELLO {Secrets.Hide(Extra)}";

    internal static HelloMessage Read(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(1, "HELLO");
        return new HelloMessage(ValueReader.ReadMap(ref reader));
    }
}
