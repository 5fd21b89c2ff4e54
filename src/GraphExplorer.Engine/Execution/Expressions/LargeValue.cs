using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>Refuses strings, lists and maps that do not fit into the statement's memory: a single one before it is made, several together as they are.</summary>
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

    /// <summary>
    /// Notes a value that was made. Throws <see cref="GraphException"/>, the memory limit's error, when a list or map made of other ones goes
    /// past it, or all the large values that the statement still refers to do together.
    /// </summary>
    internal static GraphValue Noted(GraphValue value, MemoryTracker memory)
    {
        if (value.Kind is ValueKind.List or ValueKind.Map)
        {
            if (value.IsList ? value.AsList().Depth > 1 : value.AsMap().Depth > 1)
            {
                Check(memory, ValueSize.Of(value));
            }

            memory.Watch(value);
        }
        else if (value.Kind == ValueKind.String && value.AsString().Length > Unnoticed / sizeof(char))
        {
            memory.Watch(value);
        }

        return value;
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
