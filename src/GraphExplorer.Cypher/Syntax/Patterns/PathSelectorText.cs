using System.Globalization;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Names selectors in messages, always in their long form: <c>SHORTEST 2 PATH GROUPS</c>.</summary>
public static class PathSelectorText
{
    /// <summary>The long form of a selector.</summary>
    public static string Of(PathSelector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        var count = selector.Count switch
        {
            null => "1",
            IntegerLiteral literal => literal.Value.ToString(CultureInfo.InvariantCulture),
            Parameter parameter => "$" + parameter.Name,
            _ => "…",
        };
        return selector.Kind switch
        {
            PathSelectorKind.All => "ALL PATHS",
            PathSelectorKind.Any => $"ANY {count} PATHS",
            PathSelectorKind.AllShortest => "ALL SHORTEST PATHS",
            PathSelectorKind.ShortestGroups => $"SHORTEST {count} PATH GROUPS",
            _ => $"SHORTEST {count} PATHS",
        };
    }
}
