using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Commands;

/// <summary>Reads <c>--param name=value</c>: the value is a Cypher literal where it is one, and text otherwise.</summary>
internal static class ParameterArguments
{
    /// <summary>Reads the arguments. Throws <see cref="ConfigurationException"/> for one without a name.</summary>
    internal static MapValue Read(IReadOnlyList<string> arguments)
    {
        var entries = new List<KeyValuePair<string, GraphValue>>();
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new ConfigurationException($"--param {argument}: give a name and a value, such as --param x=Russia or --param limit=10.");
            }

            entries.Add(KeyValuePair.Create(argument[..equals].Trim().TrimStart('$'), ReadValue(argument[(equals + 1)..])));
        }

        return MapValue.From(entries);
    }

    /// <summary>A Cypher literal, or the text itself.</summary>
    internal static GraphValue ReadValue(string text)
    {
        try
        {
            if (CypherParser.Parse($"RETURN {text} AS value").Body is SingleQuery { Clauses: [ReturnClause { Projection.Items: [{ Expression: var expression }] }] }
                && LiteralValue(expression) is { } value)
            {
                return value;
            }
        }
        catch (GraphException)
        {
            // No literal: then it is text.
        }

        return text;
    }

    private static GraphValue? LiteralValue(Expression expression) => expression switch
    {
        NullLiteral => GraphValue.Null,
        BooleanLiteral literal => literal.Value,
        IntegerLiteral literal => literal.Value,
        FloatLiteral literal => literal.Value,
        StringLiteral literal => literal.Value,
        UnaryOperation { Operator: UnaryOperator.Minus, Operand: IntegerLiteral literal } => -literal.Value,
        UnaryOperation { Operator: UnaryOperator.Minus, Operand: FloatLiteral literal } => -literal.Value,
        ListLiteral list => ListOf(list),
        MapLiteral map => MapOf(map),
        _ => null,
    };

    private static GraphValue? ListOf(ListLiteral list)
    {
        var items = list.Items.Select(LiteralValue).ToArray();
        return items.All(item => item is not null) ? GraphValue.FromList([.. items.Select(item => item!.Value)]) : null;
    }

    private static GraphValue? MapOf(MapLiteral map)
    {
        var entries = map.Entries.Select(entry => (entry.Key, Value: LiteralValue(entry.Value))).ToArray();
        return entries.All(entry => entry.Value is not null)
            ? GraphValue.FromMap(MapValue.From(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value!.Value))))
            : null;
    }
}
