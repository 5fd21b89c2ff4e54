using System.Text.Json;
using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>An enumeration, whose values the graph holds as strings.</summary>
internal sealed class ApiEnum(string name, string? description, IReadOnlyList<EnumValue> values) : ApiLeaf(name, description)
{
    private readonly Dictionary<string, JsonEncodedText> _encoded =
        values.ToDictionary(value => value.Name, value => JsonEncodedText.Encode(value.Name), StringComparer.Ordinal);

    internal IReadOnlyList<EnumValue> Values => values;

    /// <inheritdoc/>
    internal override bool TryRead(JsonElement json, out GraphValue value) =>
        TryRead(json.ValueKind == JsonValueKind.String ? json.GetString()! : string.Empty, out value);

    /// <inheritdoc/>
    internal override bool TryRead(GraphQLValue literal, out GraphValue value) =>
        TryRead(literal is GraphQLEnumValue { Name: var valueName } ? valueName.StringValue : string.Empty, out value);

    /// <inheritdoc/>
    internal override bool TryWrite(Utf8JsonWriter writer, GraphValue value)
    {
        if (!value.IsString || !_encoded.TryGetValue(value.AsString(), out var encoded))
        {
            return false;
        }

        writer.WriteStringValue(encoded);
        return true;
    }

    private bool TryRead(string text, out GraphValue value)
    {
        value = text;
        return _encoded.ContainsKey(text);
    }
}
