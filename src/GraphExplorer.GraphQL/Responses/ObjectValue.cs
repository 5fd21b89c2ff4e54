using System.Text.Json.Nodes;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Responses;

/// <summary>Writes a map as an object.</summary>
internal sealed class ObjectValue(string typeName, ResponseField[] fields) : ResponseValue
{
    /// <summary>The source of <c>__typename</c>, which no map holds.</summary>
    internal const string TypeName = " typename";

    private readonly GraphValue _typeName = typeName;

    /// <inheritdoc/>
    internal override bool TryWrite(WriteContext context, GraphValue value)
    {
        if (!value.IsMap)
        {
            return false;
        }

        context.Writer.WriteStartObject();
        var map = value.AsMap();
        var names = map.Shape.Names;
        var values = map.ValueSpan;
        var place = 0;
        foreach (var field in fields)
        {
            GraphValue content;

            // The statement projects in the order of the response, so the next key is nearly always the one.
            if (place < names.Length && string.Equals(names[place], field.Source, StringComparison.Ordinal))
            {
                content = values[place++];
            }
            else
            {
                content = field.Source == TypeName ? _typeName : map.GetOrNull(field.Source);
            }

            if (!field.TryWrite(context, content))
            {
                return false;
            }
        }

        context.Writer.WriteEndObject();
        return true;
    }

    /// <inheritdoc/>
    internal override JsonNode? Complete(CompletionContext context, GraphValue value)
    {
        if (!value.IsMap)
        {
            context.Fail($"The graph holds a {value.Kind} where the schema has an object of type {typeName}.", SourcePosition.Start);
            return null;
        }

        var result = new JsonObject();
        var map = value.AsMap();
        var failed = false;
        foreach (var field in fields)
        {
            var node = field.Complete(context, field.Source == TypeName ? _typeName : map.GetOrNull(field.Source));
            failed |= node is null && field.Required;
            result.Add(field.Name, node);
        }

        return failed ? null : result;
    }
}
