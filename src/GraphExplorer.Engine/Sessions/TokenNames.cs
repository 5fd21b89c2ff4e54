using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Sessions;

/// <summary>The names of token lists, of which those of the last few lists are kept and shared.</summary>
internal sealed class TokenNames(TokenTable table)
{
    private const int Kept = 4;
    private readonly Entry?[] _entries = new Entry?[Kept];
    private int _next;

    internal IReadOnlyList<string> Names(ReadOnlySpan<int> tokens) => tokens.IsEmpty ? [] : Find(tokens).Names;

    internal MapShape Shape(ReadOnlySpan<int> tokens)
    {
        var entry = Find(tokens);
        return entry.Shape ??= new MapShape(entry.Names);
    }

    private Entry Find(ReadOnlySpan<int> tokens)
    {
        foreach (var entry in _entries)
        {
            if (entry is not null && tokens.SequenceEqual(entry.Tokens))
            {
                return entry;
            }
        }

        var names = new string[tokens.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = table.Name(tokens[i]);
        }

        var made = new Entry(tokens.ToArray(), names);
        _entries[_next] = made;
        _next = (_next + 1) % Kept;
        return made;
    }

    private sealed class Entry(int[] tokens, string[] names)
    {
        internal int[] Tokens { get; } = tokens;

        internal string[] Names { get; } = names;

        internal MapShape? Shape { get; set; }
    }
}
