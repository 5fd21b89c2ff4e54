using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.Translation;

/// <summary>Translates sort keys, and the cursor that a page follows into the predicate that leaves out what came before.</summary>
internal static class SortTranslator
{
    /// <summary>The keys followed by the one that breaks ties: the identifier of the node type, or the element id.</summary>
    internal static List<SortKey> WithTieBreaker(IReadOnlyList<SortKey> keys, ApiObject target, bool overRelationships, ApiLeaf elementId)
    {
        if (overRelationships)
        {
            return [.. keys, new SortKey(Subject.Relationship, null, elementId, false, false)];
        }

        if (target.Definition?.Identifier is not { Source: PropertySource { Property: var property } })
        {
            return [.. keys, new SortKey(Subject.Node, null, elementId, false, false)];
        }

        return keys.Any(key => key.Subject == Subject.Node && key.Property == property)
            ? [.. keys]
            : [.. keys, new SortKey(Subject.Node, property, elementId, false, false)];
    }

    /// <summary>The keys followed by the identifier, where the node type has one.</summary>
    internal static IReadOnlyList<SortKey> WithIdentifier(IReadOnlyList<SortKey> keys, ApiObject target, ApiLeaf elementId) =>
        keys.Count == 0 || target.Definition?.Identifier is null ? keys : WithTieBreaker(keys, target, overRelationships: false, elementId);

    internal static SyntaxList<SortItem> OrderBy(IEnumerable<SortKey> keys, string node, string? relationship) =>
        SyntaxList.From(keys.Select(key => new SortItem(Value(key, node, relationship), key.Descending)));

    internal static Expression Value(SortKey key, string node, string? relationship)
    {
        var owner = key.Subject == Subject.Node ? node : relationship!;
        return key.Property is null ? CypherTree.Call("elementId", CypherTree.Variable(owner)) : CypherTree.Property(owner, key.Property);
    }

    /// <summary>
    /// What comes after a place in an order: the first key is past the place's, or equal and the second is past, and so on. A missing value
    /// comes last in ascending order and first in descending, as in Cypher's ORDER BY.
    /// </summary>
    /// <param name="keys">the order</param>
    /// <param name="place">the parameters of the place's key values; null for one that is missing</param>
    /// <param name="value">the key of a row</param>
    internal static Expression After(IReadOnlyList<SortKey> keys, Expression?[] place, Func<SortKey, Expression> value)
    {
        Expression? rest = null;
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            rest = After(keys[i], value(keys[i]), place[i], rest);
        }

        return rest ?? new BooleanLiteral(false);
    }

    private static Expression? After(SortKey key, Expression row, Expression? place, Expression? rest)
    {
        Expression? past;
        if (place is null)
        {
            past = key.Descending ? new NullPredicate(row, Negated: true) : null;
        }
        else
        {
            past = CypherTree.Binary(key.Descending ? BinaryOperator.LessThan : BinaryOperator.GreaterThan, row, place);
            if (key is { Optional: true, Descending: false })
            {
                past = CypherTree.Or(past, CypherTree.IsNull(row));
            }
        }

        if (rest is null)
        {
            return past;
        }

        Expression level = place is null ? CypherTree.IsNull(row) : CypherTree.Binary(BinaryOperator.Equal, row, place);
        var equal = CypherTree.And(level, rest)!;
        return past is null ? equal : CypherTree.Or(past, equal);
    }
}
