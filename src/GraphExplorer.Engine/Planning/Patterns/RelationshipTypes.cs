using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>Reads types from a label expression.</summary>
internal static class RelationshipTypes
{
    /// <summary>The types of <c>A|B|C</c>; empty for no expression; null for one that lists no types, such as <c>!A</c>.</summary>
    internal static IReadOnlyList<string>? Of(LabelExpression? expression)
    {
        if (expression is null)
        {
            return [];
        }

        var types = new List<string>();
        return Collect(expression, types) ? types : null;
    }

    private static bool Collect(LabelExpression expression, List<string> types)
    {
        switch (expression)
        {
            case LabelName name:
                if (!types.Contains(name.Name, StringComparer.Ordinal))
                {
                    types.Add(name.Name);
                }

                return true;
            case LabelDisjunction either:
                return Collect(either.Left, types) && Collect(either.Right, types);
            default:
                return false;
        }
    }
}
