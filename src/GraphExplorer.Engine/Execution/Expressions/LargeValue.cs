using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>Refuses a single string or list that would not fit into the statement's memory, before it is made.</summary>
internal static class LargeValue
{
    private const int Unnoticed = 64 * 1024;

    /// <summary>
    /// Throws <see cref="GraphException"/>: ArgumentError when <paramref name="length"/> is past <paramref name="longest"/>, or the memory
    /// limit's error when the value would go past it.
    /// </summary>
    internal static void Check(MemoryTracker memory, long length, long longest, int itemSize, string what)
    {
        if (length > longest)
        {
            throw new GraphException(StatusCodes.ArgumentError, string.Create(CultureInfo.InvariantCulture, $"{what} may have {longest:N0} items at most, and this one would have {length:N0}."));
        }

        var bytes = length * itemSize;
        if (bytes > Unnoticed)
        {
            memory.Take(bytes);
            memory.Release(bytes);
        }
    }
}
