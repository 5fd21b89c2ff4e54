using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>TELEMETRY: which of a driver's interfaces is used (5.4). It changes nothing.</summary>
/// <param name="Api">0 managed transaction, 1 explicit transaction, 2 auto-commit, 3 the driver itself.</param>
public sealed record TelemetryMessage(long Api) : RequestMessage
{
    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer)
    {
        writer.WriteStructureHeader(MessageSignature.Telemetry, 1);
        writer.WriteInteger(Api);
    }

    /// <inheritdoc/>
    public override string ToString() => $"TELEMETRY {Api}";

    internal static TelemetryMessage Read(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(1, "TELEMETRY");
        return new TelemetryMessage(reader.ReadInteger());
    }
}
