using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Messages;

/// <summary>BEGIN: an explicit transaction opens.</summary>
/// <param name="Settings">The transaction's.</param>
public sealed record BeginMessage(TransactionSettings Settings) : RequestMessage
{
    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer)
    {
        writer.WriteStructureHeader(MessageSignature.Begin, 1);
        ValueWriter.WriteMap(ref writer, Settings.ToMap(writer.Context.Version));
    }

    /// <inheritdoc/>
    public override string ToString() => $"BEGIN {GraphValue.FromMap(Settings.ToMap(new BoltVersion(5, 0)))}";

    internal static BeginMessage Read(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(1, "BEGIN");
        return new BeginMessage(TransactionSettings.From(ValueReader.ReadMap(ref reader)));
    }
}
