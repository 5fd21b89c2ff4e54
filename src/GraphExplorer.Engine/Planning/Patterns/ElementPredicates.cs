using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>The labels, types and properties of a pattern's entity as predicates.</summary>
internal static class ElementPredicates
{
    /// <summary>The predicates over the entity in a variable.</summary>
    internal static IEnumerable<Expression> Of(string variable, LabelExpression? label, Expression? properties, NameSupply names)
    {
        if (label is not null)
        {
            foreach (var conjunct in Conjuncts.Of(new LabelPredicate(new Variable(variable), label) { Position = label.Position }))
            {
                yield return conjunct;
            }
        }

        switch (properties)
        {
            case null:
                break;
            case MapLiteral map:
                foreach (var entry in map.Entries)
                {
                    var access = new PropertyAccess(new Variable(variable), entry.Key) { Position = entry.Position };
                    yield return new BinaryOperation(BinaryOperator.Equal, access, entry.Value) { Position = entry.Position };
                }

                break;
            default:
                yield return SameProperties(variable, properties, names.Hidden("key"));
                break;
        }
    }

    /// <summary>For each key of a map that is only known later: the entity's property equals the map's value.</summary>
    private static QuantifiedPredicate SameProperties(string variable, Expression properties, string key)
    {
        var keys = new FunctionInvocation(["keys"], false, [properties]);
        var equal = new BinaryOperation(
            BinaryOperator.Equal,
            new Subscript(new Variable(variable), new Variable(key)),
            new Subscript(properties, new Variable(key)));
        return new QuantifiedPredicate(ListQuantifier.All, key, keys, equal) { Position = properties.Position };
    }
}
