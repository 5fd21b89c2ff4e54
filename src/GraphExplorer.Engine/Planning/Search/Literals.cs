using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Values that stand in the text, which a histogram can be asked about.</summary>
internal static class Literals
{
    /// <summary>The value of an expression that is one; null for any other.</summary>
    internal static GraphValue? Of(Expression expression) => expression switch
    {
        IntegerLiteral integer => integer.Value,
        FloatLiteral number => number.Value,
        StringLiteral text => text.Value,
        BooleanLiteral truth => truth.Value,
        UnaryOperation { Operator: UnaryOperator.Minus, Operand: IntegerLiteral integer } => -integer.Value,
        UnaryOperation { Operator: UnaryOperator.Minus, Operand: FloatLiteral number } => -number.Value,
        _ => null,
    };
}
