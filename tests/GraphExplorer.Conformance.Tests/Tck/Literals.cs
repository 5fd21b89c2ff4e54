using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>Reads the literals that scenarios give as parameters.</summary>
internal static class Literals
{
    internal static GraphValue Parse(string text) => Value(CypherParser.ParseExpression(text));

    private static GraphValue Value(Expression expression) => expression switch
    {
        NullLiteral => GraphValue.Null,
        BooleanLiteral literal => literal.Value,
        IntegerLiteral literal => literal.Value,
        FloatLiteral literal => literal.Value,
        StringLiteral literal => literal.Value,
        UnaryOperation { Operator: UnaryOperator.Minus, Operand: IntegerLiteral literal } => -literal.Value,
        UnaryOperation { Operator: UnaryOperator.Minus, Operand: FloatLiteral literal } => -literal.Value,
        ListLiteral list => GraphValue.FromList([.. list.Items.Select(Value)]),
        MapLiteral map => GraphValue.FromMap(new MapValue(new MapShape([.. map.Entries.Select(entry => entry.Key)]), [.. map.Entries.Select(entry => Value(entry.Value))])),
        _ => throw new FormatException($"{expression.GetType().Name} is no literal."),
    };
}
