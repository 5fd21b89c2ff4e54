using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Tokens;

/// <summary>
/// What is made of the names of a token sequence, such as a node's labels or an entity's keys. Neighbouring entities mostly have the same
/// few sequences, so the last ones are kept.
/// </summary>
/// <param name="table">the names</param>
/// <param name="make">makes the value; it may be shared</param>
internal sealed class TokenSequenceCache<T>(TokenTable table, Func<string[], T> make)
{
    private const int Kept = 16;
    private readonly List<(int[] Ids, T Value)> _entries = [];
    private int _oldest;

    /// <summary>The value for a sequence.</summary>
    internal T Of(ReadOnlySpan<int> ids)
    {
        foreach (var (known, kept) in _entries)
        {
            if (ids.SequenceEqual(known))
            {
                return kept;
            }
        }

        var names = new string[ids.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = table.Name(ids[i]);
        }

        var value = make(names);
        if (_entries.Count < Kept)
        {
            _entries.Add((ids.ToArray(), value));
        }
        else
        {
            _entries[_oldest] = (ids.ToArray(), value);
            _oldest = (_oldest + 1) % Kept;
        }

        return value;
    }
}
