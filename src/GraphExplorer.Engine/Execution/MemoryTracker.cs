using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution;

/// <summary>Counts the bytes that a statement keeps in sorts, aggregations, lists, paths and writes, and ends it at its limit.</summary>
/// <param name="limit">The bytes allowed.</param>
/// <param name="pool">What all statements may keep together; null for a statement on its own.</param>
/// <param name="written">What the statements of the transaction have written before; null for a statement on its own.</param>
internal sealed class MemoryTracker(long limit, MemoryPool? pool = null, WrittenMemory? written = null)
{
    private const long PoolStep = 1024 * 1024;
    private const long ShareStep = 256 * 1024;
    private readonly WrittenMemory _written = written ?? new WrittenMemory();
    private readonly LargeValueWatch _largeValues = new(limit);
    private readonly Lock _sharing = new();
    private MemoryTracker? _whole;
    private long _used;
    private long _reserved;

    /// <summary>The setting's name, for messages.</summary>
    internal const string SettingName = "GraphExplorer:Limits:QueryMemory";

    /// <summary>The bytes kept now by operators.</summary>
    internal long Used => _used;

    /// <summary>The bytes kept for what is written; set back where a transaction inside the statement has ended.</summary>
    internal long Written
    {
        get => _written.Bytes;
        set => _written.Bytes = value;
    }

    /// <summary>Takes bytes. Throws <see cref="GraphException"/> (MemoryPoolOutOfMemoryError) past the limit.</summary>
    internal void Take(long bytes)
    {
        _used += bytes;
        if (_whole is not null)
        {
            TakeFromWhole();
            return;
        }

        if (_used + _written.Bytes > limit)
        {
            throw PastLimit();
        }

        Reserve(_used + _written.Bytes);
    }

    /// <summary>Whether so many bytes more leave half of the limit free: for what need not be kept.</summary>
    internal bool HasRoom(long bytes) => _used + _written.Bytes + bytes <= limit / 2;

    /// <summary>Gives bytes back.</summary>
    internal void Release(long bytes) => _used -= bytes;

    /// <summary>Takes bytes for what is written, which the transaction keeps; fewer than none where a value was taken away.</summary>
    internal void Write(long bytes)
    {
        _written.Bytes = Math.Max(0, _written.Bytes + bytes);
        Take(0);
    }

    /// <summary>Notes a value that an expression has made. Throws when all that are still referred to are past the limit together.</summary>
    internal void Watch(GraphValue value)
    {
        if (_whole is not null)
        {
            if (LargeValueWatch.IsLarge(value))
            {
                lock (_whole._sharing)
                {
                    _whole.Watch(value);
                }
            }

            return;
        }

        if (!_largeValues.Add(value))
        {
            throw PastLimit();
        }

        Reserve(_largeValues.Bytes);
    }

    /// <summary>
    /// A tracker for one of several threads that work on the statement together: what all of them take counts towards this one's limit. This
    /// one must not be used meanwhile.
    /// </summary>
    internal MemoryTracker Share() => new(limit) { _whole = this };

    /// <summary>Gives back what a share has taken from the whole, on the statement's own thread.</summary>
    internal void ReturnShare()
    {
        _whole!.Release(_reserved);
        _reserved = 0;
        _used = 0;
    }

    /// <summary>Gives back to the pool what the statement had of it; it must keep nothing any more.</summary>
    internal void ReturnAll()
    {
        if (_reserved > 0)
        {
            pool!.Return(_reserved);
            _reserved = 0;
        }
    }

    // By steps, as all threads of the statement take from the same whole.
    private void TakeFromWhole()
    {
        if (_used <= _reserved)
        {
            return;
        }

        lock (_whole!._sharing)
        {
            var needed = _used - _reserved;
            var step = _whole._used + _whole._written.Bytes + needed + ShareStep <= limit ? needed + ShareStep : needed;
            _whole.Take(step);
            _reserved += step;
        }
    }

    // By steps, as all statements reserve from the same pool.
    private void Reserve(long bytes)
    {
        if (pool is null || bytes <= _reserved)
        {
            return;
        }

        var step = bytes - _reserved + PoolStep;
        pool.Reserve(step);
        _reserved += step;
    }

    private GraphException PastLimit() => new(
        StatusCodes.MemoryLimit,
        string.Create(CultureInfo.InvariantCulture, $"The query needs more than the {limit:N0} bytes that one query may use."),
        hint: $"Return, collect or write less at a time (LIMIT, a narrower pattern, batches), or raise {SettingName}.");
}
