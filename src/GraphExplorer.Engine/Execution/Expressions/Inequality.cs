using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>One of &lt;, &lt;=, &gt; and &gt;=.</summary>
/// <param name="Less">Whether it holds when the first operand is less.</param>
/// <param name="OrEqual">Whether it holds when the operands are equal.</param>
internal readonly record struct Inequality(bool Less, bool OrEqual)
{
    internal static Inequality Of(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.LessThan => new(true, false),
        BinaryOperator.LessThanOrEqual => new(true, true),
        BinaryOperator.GreaterThan => new(false, false),
        BinaryOperator.GreaterThanOrEqual => new(false, true),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "No inequality."),
    };

    /// <summary>Whether it holds; null when the values do not compare.</summary>
    internal bool? Holds(GraphValue left, GraphValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var leftNumber = left.AsInteger();
            var rightNumber = right.AsInteger();
            return leftNumber == rightNumber ? OrEqual : (leftNumber < rightNumber) == Less;
        }

        return ValueComparison.Compare(left, right) switch
        {
            ValueRelation.Less => Less,
            ValueRelation.Greater => !Less,
            ValueRelation.Equal => OrEqual,
            ValueRelation.Unordered => false,
            _ => null,
        };
    }
}
