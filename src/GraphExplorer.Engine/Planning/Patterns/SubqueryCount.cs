using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>A count that is only compared with none need not be counted: <c>COUNT { … } &gt; 0</c> is <c>EXISTS { … }</c>.</summary>
internal static class SubqueryCount
{
    /// <summary>The comparison as EXISTS or NOT EXISTS; null when it asks for more.</summary>
    internal static Expression? AsExistence(BinaryOperation comparison)
    {
        if (comparison is { Left: CorrelatedSubquery { Kind: NestedPlanKind.Count } count, Right: IntegerLiteral number })
        {
            return Existence(count, comparison.Operator, number.Value);
        }

        return comparison is { Left: IntegerLiteral left, Right: CorrelatedSubquery { Kind: NestedPlanKind.Count } right }
            ? Existence(right, Mirrored(comparison.Operator), left.Value)
            : null;
    }

    private static Expression? Existence(CorrelatedSubquery count, BinaryOperator comparison, long number)
    {
        var exists = count with { Kind = NestedPlanKind.Exists };
        return (comparison, number) switch
        {
            (BinaryOperator.GreaterThan or BinaryOperator.NotEqual, 0) or (BinaryOperator.GreaterThanOrEqual, 1) => exists,
            (BinaryOperator.Equal or BinaryOperator.LessThanOrEqual, 0) or (BinaryOperator.LessThan, 1) =>
                new UnaryOperation(UnaryOperator.Not, exists) { Position = count.Position },
            _ => null,
        };
    }

    private static BinaryOperator Mirrored(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.LessThan => BinaryOperator.GreaterThan,
        BinaryOperator.LessThanOrEqual => BinaryOperator.GreaterThanOrEqual,
        BinaryOperator.GreaterThan => BinaryOperator.LessThan,
        BinaryOperator.GreaterThanOrEqual => BinaryOperator.LessThanOrEqual,
        _ => comparison,
    };
}
