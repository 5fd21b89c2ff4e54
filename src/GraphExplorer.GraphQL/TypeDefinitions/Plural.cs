namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>English plurals for list fields; <c>@plural(value:)</c> overrides them.</summary>
internal static class Plural
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["person"] = "people",
        ["child"] = "children",
        ["man"] = "men",
        ["woman"] = "women",
        ["datum"] = "data",
        ["criterion"] = "criteria",
        ["analysis"] = "analyses",
        ["crisis"] = "crises",
        ["series"] = "series",
        ["species"] = "species",
        ["index"] = "indices",
    };

    /// <summary>The plural of a type's name in lower camel case.</summary>
    internal static string Of(string singular)
    {
        var start = singular.Length - 1;
        while (start > 0 && !char.IsUpper(singular[start]))
        {
            start--;
        }

        // Only the last word of a compound changes: ActorCrisis becomes actorCrises.
        var (head, word) = (singular[..start], singular[start..]);
        if (Irregular.TryGetValue(word, out var irregular))
        {
            return head + (char.IsUpper(word[0]) ? char.ToUpperInvariant(irregular[0]) + irregular[1..] : irregular);
        }

        if (word.Length > 1 && word[^1] == 'y' && !"aeiou".Contains(word[^2], StringComparison.Ordinal))
        {
            return head + word[..^1] + "ies";
        }

        var hisses = word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        return singular + (hisses ? "es" : "s");
    }
}
