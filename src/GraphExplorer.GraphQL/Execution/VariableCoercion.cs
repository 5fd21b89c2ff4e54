using System.Text.Json;
using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Execution;

/// <summary>Coerces the variables of a request (GraphQL specification, "Coercing Variable Values").</summary>
internal sealed class VariableCoercion(GraphQLOptions options)
{
    /// <summary>The values in the order of the definitions; null for those not given. Throws <see cref="GraphQLErrorException"/>.</summary>
    internal GraphValue?[] Coerce(IReadOnlyList<VariableDefinition> definitions, JsonElement? variables)
    {
        if (definitions.Count == 0)
        {
            return [];
        }

        var values = new GraphValue?[definitions.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var definition = definitions[i];
            if (variables is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(definition.Name, out var json))
            {
                try
                {
                    values[i] = Read(json, definition.Type, "$" + definition.Name);
                }
                catch (GraphQLErrorException exception)
                {
                    throw new GraphQLErrorException(exception.Error with { Locations = [definition.Position] });
                }
            }
            else if (definition.Default is { } value)
            {
                values[i] = value;
            }
            else if (definition.Type.Required)
            {
                throw new GraphQLErrorException(
                    new GraphQLError(ErrorCodes.BadUserInput, $"The variable ${definition.Name} of type {definition.Type} is not given.") { Locations = [definition.Position] });
            }
        }

        return values;
    }

    private GraphValue Read(JsonElement json, ApiTypeReference type, string place)
    {
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return type.Required ? throw Wrong(place, $"is null, but its type {type} excludes that") : GraphValue.Null;
        }

        if (type.IsList)
        {
            return ReadList(json, type, place);
        }

        if (type.Type is ApiInput input)
        {
            return ReadObject(json, input, place);
        }

        return ((ApiLeaf)type.Type).TryRead(json, out var value) ? value : throw Wrong(place, $"is {Shortened(json)}, which is no {type.Type}");
    }

    private GraphValue ReadList(JsonElement json, ApiTypeReference type, string place)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return GraphValue.FromList(Read(json, type.Item, place));
        }

        var length = json.GetArrayLength();
        if (length > options.MaxListItems)
        {
            throw Limit.Passed(length, "items in a list", options.MaxListItems, nameof(GraphQLOptions.MaxListItems));
        }

        var items = new GraphValue[length];
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            items[index] = Read(item, type.Item, $"{place}[{index}]");
            index++;
        }

        return GraphValue.FromList(ListValue.Of(items));
    }

    private GraphValue ReadObject(JsonElement json, ApiInput input, string place)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(place, $"is {Shortened(json)}, which is no {input.Name}");
        }

        var entries = new List<KeyValuePair<string, GraphValue>>();
        foreach (var property in json.EnumerateObject())
        {
            var field = input.Find(property.Name)
                ?? throw Wrong(place, $"has the key {property.Name}, which {input.Name} has not; it has {string.Join(", ", input.Fields.Take(12).Select(known => known.Name))}");
            entries.Add(KeyValuePair.Create(field.Name, Read(property.Value, field.Type, $"{place}.{field.Name}")));
        }

        foreach (var field in input.Fields)
        {
            if (field.Default is null && !field.Type.Required)
            {
                continue;
            }

            if (!entries.Exists(entry => entry.Key == field.Name))
            {
                entries.Add(KeyValuePair.Create(field.Name, field.Default ?? throw Wrong(place, $"lacks the key {field.Name}")));
            }
        }

        return GraphValue.FromMap(MapValue.From(entries));
    }

    private static GraphQLErrorException Wrong(string place, string fault) => new(ErrorCodes.BadUserInput, $"The variable {place} {fault}.");

    private static string Shortened(JsonElement json)
    {
        const int Longest = 60;
        var text = json.GetRawText();
        return text.Length > Longest ? text[..Longest] + "…" : text;
    }
}
