using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>DISCARD: some records of a result are not wanted.</summary>
/// <param name="Slice">Which.</param>
public sealed record DiscardMessage(ResultSlice Slice) : RequestMessage
{
    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer)
    {
        writer.WriteStructureHeader(MessageSignature.Discard, 1);
        Slice.Write(ref writer);
    }

    /// <inheritdoc/>
    public override string ToString() => $"DISCARD {Slice}";

    internal static DiscardMessage Read(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(1, "DISCARD");
        return new DiscardMessage(ResultSlice.Read(ref reader));
    }
}
