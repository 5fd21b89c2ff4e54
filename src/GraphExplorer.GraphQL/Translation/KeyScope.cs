using System.Globalization;

namespace GraphExplorer.GraphQL.Translation;

/// <summary>Hands out the keys of one map, each once.</summary>
internal sealed class KeyScope
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The wanted key, or the wanted key and the first free number.</summary>
    internal string Take(string wanted)
    {
        var key = wanted;
        for (var number = 1; !_taken.Add(key); number++)
        {
            key = string.Create(CultureInfo.InvariantCulture, $"{wanted}{number}");
        }

        return key;
    }
}
