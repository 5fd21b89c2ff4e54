using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution;

/// <summary>Counts the bytes that a statement keeps in sorts, aggregations, lists and paths, and ends it at its limit.</summary>
internal sealed class MemoryTracker(long limit)
{
    private long _used;

    /// <summary>The setting's name, for messages.</summary>
    internal const string SettingName = "GraphExplorer:Limits:QueryMemory";

    /// <summary>The bytes kept now.</summary>
    internal long Used => _used;

    /// <summary>Takes bytes. Throws <see cref="GraphException"/> (MemoryPoolOutOfMemoryError) past the limit.</summary>
    internal void Take(long bytes)
    {
        _used += bytes;
        if (_used > limit)
        {
            throw new GraphException(
                StatusCodes.MemoryLimit,
                string.Create(CultureInfo.InvariantCulture, $"The query needs more than the {limit:N0} bytes that one query may use."),
                hint: $"Return or collect less at a time (LIMIT, a narrower pattern), or raise {SettingName}.");
        }
    }

    /// <summary>Gives bytes back.</summary>
    internal void Release(long bytes) => _used -= bytes;
}
