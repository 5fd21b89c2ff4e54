using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Messages;

/// <summary>RUN: a statement, whose records <see cref="PullMessage"/> asks for.</summary>
/// <param name="Query">The statement and its parameters.</param>
/// <param name="Settings">Those of the transaction of its own, where none is open.</param>
public sealed record RunMessage(Query Query, TransactionSettings Settings) : RequestMessage
{
    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer)
    {
        writer.WriteStructureHeader(MessageSignature.Run, 3);
        writer.WriteString(Query.Text);
        ValueWriter.WriteMap(ref writer, Query.Parameters);
        ValueWriter.WriteMap(ref writer, Settings.ToMap(writer.Context.Version));
    }

    /// <inheritdoc/>
    public override string ToString() => $"RUN {GraphValue.FromString(Query.Text)} {GraphValue.FromMap(Query.Parameters)}";

    internal static RunMessage Read(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(3, "RUN");
        var text = reader.ReadString();
        var parameters = ValueReader.ReadMap(ref reader);
        return new RunMessage(new Query(text, parameters), TransactionSettings.From(ValueReader.ReadMap(ref reader)));
    }
}
