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

        Check(memory, length * itemSize);
    }

    /// <summary>Throws <see cref="GraphException"/>, the memory limit's error, when a list or map made of other ones goes past it.</summary>
    internal static GraphValue Checked(GraphValue container, MemoryTracker memory)
    {
        if (container.IsList ? container.AsList().Depth > 1 : container.AsMap().Depth > 1)
        {
            Check(memory, ValueSize.Of(container));
        }

        return container;
    }

    /// <summary>Throws <see cref="GraphException"/>, the memory limit's error, when that many bytes would go past it.</summary>
    internal static void Check(MemoryTracker memory, long bytes)
    {
        if (bytes > Unnoticed)
        {
            memory.Take(bytes);
            memory.Release(bytes);
        }
    }
}
