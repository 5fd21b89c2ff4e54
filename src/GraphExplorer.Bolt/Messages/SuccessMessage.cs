using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Messages;

/// <summary>SUCCESS: a request was done.</summary>
/// <param name="Metadata">What is to be known of it; which keys depends on the request.</param>
public sealed record SuccessMessage(MapValue Metadata) : ResponseMessage
{
    /// <summary>The success of which nothing is to be known.</summary>
    public static SuccessMessage Empty { get; } = new(MapValue.Empty);

    /// <summary>Whether a PULL left records behind.</summary>
    public bool HasMore => Metadata.GetOrNull("has_more").IsTrue;

    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer)
    {
        writer.WriteStructureHeader(MessageSignature.Success, 1);
        ValueWriter.WriteMap(ref writer, Metadata);
    }

    /// <inheritdoc/>
    public override string ToString() => $"SUCCESS {GraphValue.FromMap(Metadata)}";

    internal static SuccessMessage Read(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(1, "SUCCESS");
        var metadata = ValueReader.ReadMap(ref reader);
        return metadata.Count == 0 ? Empty : new SuccessMessage(metadata);
    }
}
