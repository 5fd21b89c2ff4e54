namespace GraphExplorer.Model;

/// <summary>
/// Bounds how deep lists and maps nest. Whatever walks a value (comparison, hashing, printing, every serializer) recurses, and a query
/// such as <c>reduce(l = [], x IN range(1, 1000000) | [l])</c> must not end the process.
/// </summary>
internal static class NestingDepth
{
    private const int Limit = 500;

    /// <summary>The depth of a list or map of these items. Throws <see cref="GraphException"/> (ArgumentError) past the limit.</summary>
    internal static int Around(ReadOnlySpan<GraphValue> items)
    {
        var inner = 0;
        foreach (ref readonly var item in items)
        {
            inner = Math.Max(inner, item.NestingDepth);
        }

        return inner < Limit
            ? inner + 1
            : throw new GraphException(StatusCodes.ArgumentError, $"Lists and maps may nest {Limit} levels deep at most.");
    }
}
