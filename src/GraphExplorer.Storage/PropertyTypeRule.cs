using GraphExplorer.Model;

namespace GraphExplorer.Storage;

/// <summary>The types that a type constraint allows.</summary>
/// <param name="Text">The types as Cypher writes them, such as <c>LIST&lt;STRING NOT NULL&gt;</c>.</param>
/// <param name="Scalars">The kinds allowed for a value that is no list.</param>
/// <param name="ListItems">The kinds allowed for the items of a list; empty when no list is allowed.</param>
public sealed record PropertyTypeRule(string Text, IReadOnlyList<ValueKind> Scalars, IReadOnlyList<ValueKind> ListItems)
{
    /// <summary>The type of a value as Cypher writes it.</summary>
    internal static string TypeOf(GraphValue value) => value.IsList
        ? value.AsList().Count == 0 ? "LIST<NOTHING>" : $"LIST<{string.Join(" | ", Kinds(value).Select(Name).Distinct(StringComparer.Ordinal))} NOT NULL>"
        : Name(value.Kind);

    private static IEnumerable<ValueKind> Kinds(GraphValue list)
    {
        for (var i = 0; i < list.AsList().Count; i++)
        {
            yield return list.AsList()[i].Kind;
        }
    }

    private static string Name(ValueKind kind) => kind switch
    {
        ValueKind.LocalTime => "LOCAL TIME",
        ValueKind.Time => "ZONED TIME",
        ValueKind.LocalDateTime => "LOCAL DATETIME",
        ValueKind.DateTime => "ZONED DATETIME",
        _ => kind.ToString().ToUpperInvariant(),
    };

    /// <summary>Whether the rule allows a value.</summary>
    public bool Allows(GraphValue value)
    {
        if (!value.IsList)
        {
            return Scalars.Contains(value.Kind);
        }

        if (ListItems.Count == 0)
        {
            return false;
        }

        foreach (var item in value.AsList().Span)
        {
            if (!ListItems.Contains(item.Kind))
            {
                return false;
            }
        }

        return true;
    }
}
