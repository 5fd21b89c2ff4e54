using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution;

/// <summary>The bytes that all running statements of a driver may keep together. Safe for use by many threads.</summary>
/// <param name="limit">The bytes allowed.</param>
internal sealed class MemoryPool(long limit)
{
    private const long MuchMemory = 256L * 1024 * 1024;
    private static readonly TimeSpan TrimInterval = TimeSpan.FromSeconds(10);
    private long _reserved;
    private long _peak;
    private long _trimmed = Environment.TickCount64 - (long)TrimInterval.TotalMilliseconds;

    /// <summary>The setting's name, for messages.</summary>
    internal const string SettingName = "GraphExplorer:Limits:TotalQueryMemory";

    /// <summary>The bytes that statements have reserved now.</summary>
    internal long Reserved => Interlocked.Read(ref _reserved);

    /// <summary>Reserves bytes for a statement. Throws <see cref="GraphException"/> (MemoryPoolOutOfMemoryError) where too few are left.</summary>
    internal void Reserve(long bytes)
    {
        var reserved = Interlocked.Add(ref _reserved, bytes);
        if (reserved > limit)
        {
            Interlocked.Add(ref _reserved, -bytes);
            throw new GraphException(
                StatusCodes.MemoryLimit,
                string.Create(CultureInfo.InvariantCulture, $"The queries that run now need more than the {limit:N0} bytes that all of them may use together."),
                hint: $"Try again when others have ended, or raise {SettingName}.");
        }

        if (reserved > Volatile.Read(ref _peak))
        {
            Volatile.Write(ref _peak, reserved);
        }
    }

    /// <summary>Gives back what a statement had reserved.</summary>
    internal void Return(long bytes)
    {
        if (Interlocked.Add(ref _reserved, -bytes) == 0 && Volatile.Read(ref _peak) >= MuchMemory)
        {
            Trim();
        }
    }

    // A process at rest would keep the garbage of large statements for as long as it rests.
    private void Trim()
    {
        var now = Environment.TickCount64;
        var last = Volatile.Read(ref _trimmed);
        if (now - last < TrimInterval.TotalMilliseconds || Interlocked.CompareExchange(ref _trimmed, now, last) != last)
        {
            return;
        }

        Volatile.Write(ref _peak, 0);
        ThreadPool.UnsafeQueueUserWorkItem(static _ => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true), null);
    }
}
