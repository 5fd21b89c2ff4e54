using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads values written as Cypher literals, such as the defaults of parameters and values given on a command line.</summary>
public static class CypherLiteral
{
    /// <summary>
    /// The value of a literal: a number, string, boolean or null, or a list or map of such. Throws <see cref="GraphException"/> for any other
    /// expression.
    /// </summary>
    public static GraphValue Read(string text) => Evaluate(CypherParser.ParseExpression(text), text);

    private static GraphValue Evaluate(Expression expression, string text) => expression switch
    {
        NullLiteral => GraphValue.Null,
        BooleanLiteral literal => literal.Value,
        IntegerLiteral literal => literal.Value,
        FloatLiteral literal => literal.Value,
        StringLiteral literal => literal.Value,
        UnaryOperation { Operator: UnaryOperator.Minus, Operand: IntegerLiteral literal } => -literal.Value,
        UnaryOperation { Operator: UnaryOperator.Minus, Operand: FloatLiteral literal } => -literal.Value,
        ListLiteral list => GraphValue.FromList(ListValue.From(list.Items.Select(item => Evaluate(item, text)))),
        MapLiteral map => GraphValue.FromMap(MapValue.From(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Evaluate(entry.Value, text))))),
        _ => throw new GraphException(
            StatusCodes.SyntaxError,
            $"'{text}' is not a literal.",
            hint: "Write a number, 'a string', true, false, null, a [list] or a {map: 'of such'}."),
    };
}
