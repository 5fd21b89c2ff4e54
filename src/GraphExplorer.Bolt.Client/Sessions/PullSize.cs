using System.Diagnostics;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>
/// How many records each PULL asks for: at first the fetch size; while the reader is done with a batch within a tenth of a second each next one
/// is twice as large, up to sixteen times, since every batch costs a round trip in which the server does nothing. What waits here does not grow
/// with it: bytes are taken from the socket as records are read. A fetch size below the default was chosen by somebody, and stays.
/// </summary>
internal sealed class PullSize
{
    private const long MostTimes = 16;
    private readonly long _fetchSize;
    private readonly TimeSpan _quick;
    private long _size;
    private long _asked;

    /// <summary>Begins with a fetch size; −1: all at once.</summary>
    internal PullSize(long fetchSize)
        : this(fetchSize, TimeSpan.FromMilliseconds(100))
    {
    }

    internal PullSize(long fetchSize, TimeSpan quick)
    {
        _fetchSize = _size = fetchSize;
        _quick = quick;
    }

    /// <summary>What the next PULL asks for.</summary>
    internal long Next()
    {
        if (_asked != 0 && _fetchSize >= Model.SessionConfig.DefaultFetchSize)
        {
            _size = Stopwatch.GetElapsedTime(_asked) < _quick ? Math.Min(2 * _size, MostTimes * _fetchSize) : _fetchSize;
        }

        _asked = Stopwatch.GetTimestamp();
        return _size;
    }
}
