namespace GraphExplorer.Host.Dumping;

/// <summary>A set of numbers most of which lie close together: a bit each.</summary>
internal sealed class NumberSet
{
    private const int NumbersPerBlock = 1 << 12;
    private readonly Dictionary<long, ulong[]> _blocks = [];

    /// <summary>Adds a number; false when it was there.</summary>
    internal bool Add(long number)
    {
        var (block, index) = (number >> 12, (int)(number & (NumbersPerBlock - 1)));
        if (!_blocks.TryGetValue(block, out var bits))
        {
            _blocks.Add(block, bits = new ulong[NumbersPerBlock / 64]);
        }

        var mask = 1UL << (index & 63);
        var isNew = (bits[index >> 6] & mask) == 0;
        bits[index >> 6] |= mask;
        return isNew;
    }

    /// <summary>Whether a number is in the set.</summary>
    internal bool Contains(long number)
    {
        var index = (int)(number & (NumbersPerBlock - 1));
        return _blocks.TryGetValue(number >> 12, out var bits) && (bits[index >> 6] & (1UL << (index & 63))) != 0;
    }
}
