using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Conformance.Tests.Rewriting;

/// <summary><c>a &lt; b</c> becomes <c>b &gt; a</c>, <c>a = b</c> becomes <c>b = a</c>, <c>a AND b</c> becomes <c>b AND a</c>.</summary>
internal sealed class MirroredComparison : SyntaxRewriter
{
    protected override SyntaxNode Visit(SyntaxNode node) => VisitChildren(node) switch
    {
        BinaryOperation { Left: not CaseOperand } operation when Mirror(operation.Operator) is { } mirrored => operation with { Operator = mirrored, Left = operation.Right, Right = operation.Left },
        var other => other,
    };

    private static BinaryOperator? Mirror(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.LessThan => BinaryOperator.GreaterThan,
        BinaryOperator.LessThanOrEqual => BinaryOperator.GreaterThanOrEqual,
        BinaryOperator.GreaterThan => BinaryOperator.LessThan,
        BinaryOperator.GreaterThanOrEqual => BinaryOperator.LessThanOrEqual,
        BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor => @operator,
        _ => null,
    };
}
