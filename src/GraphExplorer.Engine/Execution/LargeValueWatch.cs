using System.Runtime.CompilerServices;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution;

/// <summary>
/// Knows how many bytes the large strings, lists and maps hold that a statement has made and still refers to, wherever: in its row, in an
/// expression that is half evaluated, inside one another. It refers to them weakly, so the garbage collector tells which are left.
/// </summary>
internal sealed class LargeValueWatch
{
    private const int Unnoticed = 64 * 1024;
    private const int AllowedGrowth = 8;
    private ConditionalWeakTable<object, object>? _alive;
    private long _bytes;
    private readonly long _limit;
    private long _nextCount;

    internal LargeValueWatch(long limit)
    {
        _limit = limit;
        _nextCount = limit;
    }

    /// <summary>The bytes of those that are left, and of those that are gone since they were last counted.</summary>
    internal long Bytes => _bytes;

    /// <summary>Whether a value is one to be noted.</summary>
    internal static bool IsLarge(GraphValue value) => IsLarge(value, out _, out _);

    /// <summary>Notes a value that was just made, if it is large. False when those that are left are past the limit together.</summary>
    internal bool Add(GraphValue value)
    {
        if (!IsLarge(value, out var made, out var bytes))
        {
            return true;
        }

        if (!(_alive ??= []).TryAdd(made, bytes -= InWatchedItems(value)))
        {
            return true;
        }

        _bytes += bytes;
        if (_bytes <= _nextCount)
        {
            return true;
        }

        _bytes = Count();
        if (_bytes > _limit)
        {
            // What is dead may not be known to be yet.
            GC.Collect();
            _bytes = Count();
        }

        // A statement that stays just below its limit does not collect for each value that it makes.
        _nextCount = Math.Max(_limit, _bytes + (_limit / AllowedGrowth));
        return _bytes <= _limit;
    }

    private static bool IsLarge(GraphValue value, out object made, out long bytes)
    {
        switch (value.Kind)
        {
            case ValueKind.String:
                made = value.AsString();
                bytes = 2L * value.AsString().Length;
                break;
            case ValueKind.List:
                made = value.AsList();
                bytes = ValueSize.Of(value);
                break;
            case ValueKind.Map:
                made = value.AsMap();
                bytes = ValueSize.Of(value);
                break;
            default:
                (made, bytes) = (string.Empty, 0);
                break;
        }

        return bytes > Unnoticed;
    }

    // An item that is watched itself counts once.
    private long InWatchedItems(GraphValue container)
    {
        var bytes = 0L;
        var items = container.Kind switch
        {
            ValueKind.List => container.AsList().Span,
            ValueKind.Map => container.AsMap().ValueSpan,
            _ => default,
        };
        foreach (ref readonly var item in items)
        {
            if (IsLarge(item, out var made, out var size) && _alive!.TryGetValue(made, out _))
            {
                bytes += size;
            }
        }

        return bytes;
    }

    private long Count()
    {
        var bytes = 0L;
        foreach (var (_, size) in _alive!)
        {
            bytes += (long)size;
        }

        return bytes;
    }
}
