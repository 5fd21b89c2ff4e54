using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>PULL: some records of a result.</summary>
/// <param name="Slice">Which.</param>
public sealed record PullMessage(ResultSlice Slice) : RequestMessage
{
    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer)
    {
        writer.WriteStructureHeader(MessageSignature.Pull, 1);
        Slice.Write(ref writer);
    }

    /// <inheritdoc/>
    public override string ToString() => $"PULL {Slice}";

    internal static PullMessage Read(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(1, "PULL");
        return new PullMessage(ResultSlice.Read(ref reader));
    }
}
