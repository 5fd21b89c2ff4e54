namespace GraphExplorer.Model;

/// <summary>The ordered key names of a map, shared by all maps that one expression makes.</summary>
public sealed class MapShape
{
    private const int LinearLimit = 8;
    private readonly string[] _names;
    private readonly Dictionary<string, int>? _positions;

    /// <summary>Makes a shape. Throws <see cref="ArgumentException"/> when a name occurs twice.</summary>
    public MapShape(params string[] names)
    {
        _names = names;
        if (names.Length > LinearLimit)
        {
            _positions = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
            for (var i = 0; i < names.Length; i++)
            {
                _positions.Add(names[i], i);
            }

            return;
        }

        for (var i = 1; i < names.Length; i++)
        {
            if (Array.IndexOf(names, names[i], 0, i) >= 0)
            {
                throw new ArgumentException($"The key '{names[i]}' occurs twice.", nameof(names));
            }
        }
    }

    /// <summary>The number of keys.</summary>
    public int Count => _names.Length;

    /// <summary>The key names in order.</summary>
    public ReadOnlySpan<string> Names => _names;

    /// <summary>The place of <paramref name="name"/>, or −1.</summary>
    public int IndexOf(string name)
    {
        if (_positions is not null)
        {
            return _positions.TryGetValue(name, out var position) ? position : -1;
        }

        var names = _names;
        for (var i = 0; i < names.Length; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
