using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Responses;

/// <summary>Writes a scalar or an enumeration value.</summary>
internal sealed class LeafValue(ApiLeaf leaf, SourcePosition position) : ResponseValue
{
    /// <inheritdoc/>
    internal override bool TryWrite(WriteContext context, GraphValue value) => leaf.TryWrite(context.Writer, value);

    /// <inheritdoc/>
    internal override JsonNode? Complete(CompletionContext context, GraphValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            if (!leaf.TryWrite(writer, value))
            {
                context.Fail($"The graph holds {Shortened(value)}, which is no {leaf.Name}.", position);
                return null;
            }
        }

        return JsonNode.Parse(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static string Shortened(GraphValue value)
    {
        const int Longest = 80;
        var text = value.Kind is ValueKind.List or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path or ValueKind.Bytes
            ? $"a {value.Kind}"
            : value.ToString();
        return text.Length > Longest ? text[..Longest] + "…" : text;
    }
}
