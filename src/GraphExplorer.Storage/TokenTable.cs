using System.Collections.Concurrent;
using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Storage;

/// <summary>
/// Names and the small numbers that stand for them. Names are only ever added, so a number keeps its meaning for the store's life.
/// Safe for concurrent use.
/// </summary>
public sealed class TokenTable
{
    private const int LongestName = 65_534;
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();
    private readonly string _what;
    private readonly int _limit;
    private string[] _names = new string[16];
    private volatile int _count;

    internal TokenTable(string what, int limit)
    {
        _what = what;
        _limit = limit;
    }

    /// <summary>The number of names; numbers are 0 … Count − 1.</summary>
    public int Count => _count;

    /// <summary>The number of a name, if it has one.</summary>
    public bool TryFind(string name, out int id)
    {
        if (_numbers.TryGetValue(name, out id))
        {
            return true;
        }

        id = -1;
        return false;
    }

    /// <summary>The number of a name, which gets one if it has none. Throws <see cref="GraphException"/> for a name that cannot be one, or too many names.</summary>
    public int GetOrAdd(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _numbers.TryGetValue(name, out var id) ? id : Add(name);
    }

    /// <summary>The name of a number. Throws <see cref="ArgumentOutOfRangeException"/> for a number that stands for nothing.</summary>
    public string Name(int id) =>
        (uint)id < (uint)_count ? Volatile.Read(ref _names)[id] : throw new ArgumentOutOfRangeException(nameof(id));

    private int Add(string name)
    {
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal))
        {
            throw new GraphException(
                StatusCodes.TokenNameError,
                $"'{name}' is not a valid token name. Token names cannot be empty or contain any null-bytes.");
        }

        if (name.Length > LongestName)
        {
            throw new GraphException(
                StatusCodes.TokenLengthError,
                string.Create(CultureInfo.InvariantCulture, $"The name of a {_what} has {name.Length} characters, more than the {LongestName} that it may have."));
        }

        lock (_adding)
        {
            if (_numbers.TryGetValue(name, out var present))
            {
                return present;
            }

            var id = _count;
            if (id >= _limit)
            {
                throw new GraphException(
                    StatusCodes.TokenLimitReached,
                    string.Create(CultureInfo.InvariantCulture, $"The database has {_limit} names of a {_what}, as many as it may have."));
            }

            if (id == _names.Length)
            {
                var grown = new string[id * 2];
                _names.CopyTo(grown, 0);
                Volatile.Write(ref _names, grown);
            }

            _names[id] = name;
            _count = id + 1;
            _numbers[name] = id;
            return id;
        }
    }
}
