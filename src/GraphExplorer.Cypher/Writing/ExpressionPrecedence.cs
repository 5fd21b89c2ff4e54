using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>How tightly an expression holds together, which decides where it needs parentheses.</summary>
internal static class ExpressionPrecedence
{
    internal static Precedence Of(Expression expression) => expression switch
    {
        BinaryOperation binary => Operators.PrecedenceOf(binary.Operator),
        ComparisonChain => Precedence.Comparison,
        UnaryOperation { Operator: UnaryOperator.Not } => Precedence.Not,

        // What follows a type or a pattern could be read as a part of it, so both are bracketed wherever an operator is near.
        TypePredicate or PatternExpression => Precedence.Not,
        NullPredicate or NormalizedPredicate => Precedence.Predicate,
        UnaryOperation or IntegerLiteral { Value: < 0 } => Precedence.Sign,
        FloatLiteral { Value: var value } when double.IsNegative(value) && !double.IsNaN(value) => Precedence.Sign,
        LabelPredicate => Precedence.Label,
        PropertyAccess or Subscript or Slice => Precedence.Postfix,
        _ => Precedence.Atom,
    };
}
