using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution;

/// <summary>Estimates the bytes that a kept value holds, for the memory limit.</summary>
internal static class ValueSize
{
    private const int Inline = 16;
    private const int ObjectHeader = 24;

    /// <summary>The bytes of the value and of all that it refers to. What the store holds too is counted as well.</summary>
    internal static long Of(GraphValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.String:
                return Inline + ObjectHeader + (2L * value.AsString().Length);
            case ValueKind.Bytes:
                return Inline + ObjectHeader + value.AsBytes().Length;
            case ValueKind.List:
                return Inline + (2 * ObjectHeader) + Of(value.AsList().Span);
            case ValueKind.Map:
                return Inline + (2 * ObjectHeader) + Of(value.AsMap().ValueSpan);
            case ValueKind.Path:
                return Inline + (2 * ObjectHeader) + (value.AsPathReference() is { } path ? 8L * path.Ids.Length : 0);
            case ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime or ValueKind.Duration or ValueKind.Point:
                return Inline + ObjectHeader + 32;
            default:
                return Inline;
        }
    }

    private static long Of(ReadOnlySpan<GraphValue> values)
    {
        var bytes = 0L;
        foreach (var value in values)
        {
            bytes += Of(value);
        }

        return bytes;
    }
}
