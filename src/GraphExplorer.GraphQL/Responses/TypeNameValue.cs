using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Responses;

/// <summary>Writes the name of a type, which no row holds.</summary>
internal sealed class TypeNameValue(string name) : ResponseValue
{
    private readonly JsonEncodedText _encoded = JsonEncodedText.Encode(name);

    /// <inheritdoc/>
    internal override bool TryWrite(WriteContext context, GraphValue value)
    {
        context.Writer.WriteStringValue(_encoded);
        return true;
    }

    /// <inheritdoc/>
    internal override JsonNode? Complete(CompletionContext context, GraphValue value) => name;
}
