using GraphExplorer.Model;

namespace GraphExplorer.Storage;

/// <summary>The types that a type constraint allows.</summary>
/// <param name="Text">The types as Cypher writes them, such as <c>LIST&lt;STRING NOT NULL&gt;</c>.</param>
/// <param name="Scalars">The kinds allowed for a value that is no list.</param>
/// <param name="ListItems">The kinds allowed for the items of a list; empty when no list is allowed.</param>
public sealed record PropertyTypeRule(string Text, IReadOnlyList<ValueKind> Scalars, IReadOnlyList<ValueKind> ListItems)
{
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
