namespace GraphExplorer.Bolt.PackStream;

/// <summary>What one message may cost to decode, whatever it claims. Its size in bytes is bounded where chunks are put together.</summary>
/// <param name="Depth">How many lists, maps and structures may lie inside one another; a <see cref="Model.GraphValue"/> takes 500.</param>
/// <param name="Items">How many items the lists, maps and structures of a message may have in all.</param>
public sealed record PackStreamLimits(int Depth = 500, int Items = 16_000_000)
{
    /// <summary>What holds when nothing else is said.</summary>
    public static PackStreamLimits Default { get; } = new();
}
