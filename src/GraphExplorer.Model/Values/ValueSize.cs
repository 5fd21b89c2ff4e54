namespace GraphExplorer.Model;

/// <summary>
/// Estimates the bytes that a value holds, for memory limits. What several lists share counts each time: a small value that unfolds into
/// a huge one, such as <c>reduce(l = [1], x IN range(1, 50) | [l, l])</c>, is as large as what it would print.
/// </summary>
public static class ValueSize
{
    private const int Inline = 16;
    private const int ObjectHeader = 24;

    /// <summary>The bytes of the value and of all that it refers to. What the store holds too is counted as well.</summary>
    public static long Of(GraphValue value) => value.Kind switch
    {
        ValueKind.String => Inline + ObjectHeader + (2L * value.AsString().Length),
        ValueKind.Bytes => Inline + ObjectHeader + value.AsBytes().Length,
        ValueKind.List => Inline + value.AsList().EstimatedSize,
        ValueKind.Map => Inline + value.AsMap().EstimatedSize,
        ValueKind.Path => Inline + (2 * ObjectHeader) + (value.AsPathReference() is { } path ? 8L * path.Ids.Length : 0),
        ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime or ValueKind.Duration or ValueKind.Point => Inline + ObjectHeader + 32,
        _ => Inline,
    };

    /// <summary>The bytes of a list or map of these items.</summary>
    internal static long OfContainer(ReadOnlySpan<GraphValue> items)
    {
        var bytes = 2L * ObjectHeader;
        foreach (ref readonly var item in items)
        {
            bytes = long.Min(bytes + Of(item), long.MaxValue / 4);
        }

        return bytes;
    }
}
