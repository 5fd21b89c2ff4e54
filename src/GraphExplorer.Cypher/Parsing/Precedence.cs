using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>How tightly operators bind, the loosest first; all of them take their operands from the left (openCypher 9, "Expressions").</summary>
internal enum Precedence
{
    Or,
    Xor,
    And,
    Not,
    Comparison,
    Predicate,
    Additive,
    Multiplicative,
    Power,
    Sign,
    Label,
    Postfix,
    Atom,
}

/// <summary>The binary operators that a single token spells, and how tightly each binds.</summary>
internal static class Operators
{
    internal static bool TryRead(in Token token, out BinaryOperator @operator)
    {
        BinaryOperator? found = token.Kind switch
        {
            TokenKind.Equal => BinaryOperator.Equal,
            TokenKind.NotEqual => BinaryOperator.NotEqual,
            TokenKind.LessThan => BinaryOperator.LessThan,
            TokenKind.LessThanOrEqual => BinaryOperator.LessThanOrEqual,
            TokenKind.GreaterThan => BinaryOperator.GreaterThan,
            TokenKind.GreaterThanOrEqual => BinaryOperator.GreaterThanOrEqual,
            TokenKind.RegularExpressionMatch => BinaryOperator.RegularExpressionMatch,
            TokenKind.Plus => BinaryOperator.Add,
            TokenKind.Minus => BinaryOperator.Subtract,
            TokenKind.DoubleBar => BinaryOperator.Concatenate,
            TokenKind.Star => BinaryOperator.Multiply,
            TokenKind.Slash => BinaryOperator.Divide,
            TokenKind.Percent => BinaryOperator.Modulo,
            TokenKind.Caret => BinaryOperator.Power,
            TokenKind.Identifier => token.Keyword switch
            {
                Keyword.And => BinaryOperator.And,
                Keyword.Or => BinaryOperator.Or,
                Keyword.Xor => BinaryOperator.Xor,
                Keyword.In => BinaryOperator.In,
                Keyword.Contains => BinaryOperator.Contains,
                Keyword.Starts => BinaryOperator.StartsWith,
                Keyword.Ends => BinaryOperator.EndsWith,
                _ => null,
            },
            _ => null,
        };
        @operator = found.GetValueOrDefault();
        return found.HasValue;
    }

    internal static Precedence PrecedenceOf(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => Precedence.Or,
        BinaryOperator.Xor => Precedence.Xor,
        BinaryOperator.And => Precedence.And,
        BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual
            or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual => Precedence.Comparison,
        BinaryOperator.In or BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains
            or BinaryOperator.RegularExpressionMatch => Precedence.Predicate,
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Concatenate => Precedence.Additive,
        BinaryOperator.Power => Precedence.Power,
        _ => Precedence.Multiplicative,
    };
}
