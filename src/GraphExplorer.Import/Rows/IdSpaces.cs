namespace GraphExplorer.Import.Rows;

/// <summary>The id spaces of the node files, and their numbers.</summary>
internal sealed class IdSpaces
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The names of all spaces.</summary>
    internal IEnumerable<string> Names => _numbers.Keys;

    /// <summary>Adds a space.</summary>
    internal void Add(string name) => _numbers.TryAdd(name, _numbers.Count);

    /// <summary>Whether node files have the space.</summary>
    internal bool Contains(string name) => _numbers.ContainsKey(name);

    /// <summary>The number of a space.</summary>
    internal int Of(string name) => _numbers[name];

    /// <summary>The space for messages, with a blank behind it; nothing for the one without a name.</summary>
    internal static string Within(string name) => name.Length == 0 ? string.Empty : $"of the space {name} ";
}
