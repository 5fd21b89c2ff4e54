using System.Globalization;
using System.Text;
using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Execution;

/// <summary>
/// What the statements of an operation depend on besides its text: which variables are given, null, or which keys they hold. Requests with
/// equal keys differ in parameters alone.
/// </summary>
internal static class ShapeKey
{
    [ThreadStatic]
    private static StringBuilder? _builder;

    internal static string Of(IReadOnlyList<VariableDefinition> definitions, GraphValue?[] values)
    {
        if (values.Length == 0)
        {
            return string.Empty;
        }

        var key = _builder ??= new StringBuilder(256);
        key.Clear();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                Append(key, value, definitions[i].Type, definitions[i]);
            }
            else
            {
                key.Append('-');
            }
        }

        var text = key.ToString();
        if (key.Capacity > 16_384)
        {
            _builder = null;
        }

        return text;
    }

    private static void Append(StringBuilder key, GraphValue value, ApiTypeReference type, VariableDefinition definition)
    {
        if (value.IsNull)
        {
            key.Append('n');
        }
        else if (definition.IsCursor && value.IsString)
        {
            key.Append('c').Append(CursorOrder.Nulls(value.AsString())).Append(';');
        }
        else if (definition.DecidesInclusion && value.IsBoolean)
        {
            key.Append(value.AsBoolean() ? 't' : 'f');
        }
        else if (type.Type is ApiEnum && !type.IsList)
        {
            key.Append(value.AsString()).Append(';');
        }
        else if (type.Type is not ApiInput input)
        {
            key.Append('v');
        }
        else if (type.IsList)
        {
            key.Append(CultureInfo.InvariantCulture, $"{value.AsList().Count}[");
            foreach (var item in value.AsList().Span)
            {
                Append(key, item, type.Item, definition);
            }

            key.Append(']');
        }
        else
        {
            key.Append('{');
            var map = value.AsMap();
            for (var i = 0; i < map.Count; i++)
            {
                var name = map.Shape.Names[i];
                key.Append(name).Append(':');
                Append(key, map.ValueSpan[i], input.Find(name)!.Type, definition);
            }

            key.Append('}');
        }
    }
}
