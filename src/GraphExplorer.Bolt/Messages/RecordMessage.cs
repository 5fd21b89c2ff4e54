using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Messages;

/// <summary>RECORD: one row of a result.</summary>
/// <param name="Values">The values in the order of the columns.</param>
public sealed record RecordMessage(GraphValue[] Values) : ResponseMessage
{
    /// <summary>Writes a row without making a message of it.</summary>
    public static void Write(ref PackStreamWriter writer, ReadOnlySpan<GraphValue> values)
    {
        writer.WriteStructureHeader(MessageSignature.Record, 1);
        ValueWriter.WriteList(ref writer, values);
    }

    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer) => Write(ref writer, Values);

    /// <inheritdoc/>
    public bool Equals(RecordMessage? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Length;

    /// <inheritdoc/>
    public override string ToString() => $"RECORD {GraphValue.FromList(Values)}";

    internal static RecordMessage Read(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(1, "RECORD");
        return new RecordMessage(ValueReader.ReadList(ref reader));
    }
}
