using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>The predicate that two relationships of one MATCH differ.</summary>
internal static class RelationshipDifference
{
    /// <summary>The predicate over the two variables, each a relationship or a list of them.</summary>
    internal static Expression Of(RelationshipPair pair, NameSupply names)
    {
        var (one, other) = (new Variable(pair.One.Variable), new Variable(pair.Other.Variable));
        if (pair.One.Length is null && pair.Other.Length is null)
        {
            return new BinaryOperation(BinaryOperator.NotEqual, one, other);
        }

        if (pair.One.Length is null)
        {
            return NotIn(one, other);
        }

        if (pair.Other.Length is null)
        {
            return NotIn(other, one);
        }

        var item = names.Hidden("step");
        return new QuantifiedPredicate(ListQuantifier.None, item, one, new BinaryOperation(BinaryOperator.In, new Variable(item), other));
    }

    private static UnaryOperation NotIn(Variable single, Variable list) =>
        new(UnaryOperator.Not, new BinaryOperation(BinaryOperator.In, single, list));
}
