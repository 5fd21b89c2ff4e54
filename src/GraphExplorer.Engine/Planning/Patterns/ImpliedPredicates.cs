using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>
/// What a repetition that happens at least once says of the nodes beside it: the first time begins at the one, the last time ends at the
/// other. With it a plan can begin there by label or index.
/// </summary>
internal static class ImpliedPredicates
{
    /// <summary>The predicates over the two outer nodes.</summary>
    internal static IEnumerable<Expression> Of(Repetition repetition, long minimum, string left, string right)
    {
        if (minimum == 0)
        {
            yield break;
        }

        var inner = repetition.Nodes.Concat(repetition.Relationships.Select(relationship => relationship.Variable)).ToHashSet(StringComparer.Ordinal);
        foreach (var predicate in repetition.Predicates.Where(IsLookup))
        {
            if (VariableNames.Of(predicate).Where(inner.Contains).ToList() is not [var only])
            {
                continue;
            }

            if (only == repetition.Nodes[0])
            {
                yield return Over(predicate, only, left);
            }

            if (only == repetition.Nodes[^1])
            {
                yield return Over(predicate, only, right);
            }
        }
    }

    /// <summary>Whether a leaf could use it, so that it is worth being tested twice.</summary>
    private static bool IsLookup(Expression predicate) => predicate
        is LabelPredicate { Operand: Variable }
        or BinaryOperation
        {
            Left: PropertyAccess { Target: Variable },
            Right: IntegerLiteral or StringLiteral or FloatLiteral or BooleanLiteral or Parameter or ListLiteral or Variable or PropertyAccess { Target: Variable },
        };

    private static Expression Over(Expression predicate, string inner, string outer) =>
        Substitution.Apply(predicate, new Dictionary<string, Expression>(StringComparer.Ordinal) { [inner] = new Variable(outer) });
}
