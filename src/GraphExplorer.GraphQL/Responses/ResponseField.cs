using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Responses;

/// <summary>One key of a response's object.</summary>
/// <param name="name">the key</param>
/// <param name="source">the key of the row's map that holds the value</param>
/// <param name="required">whether the schema excludes null</param>
/// <param name="value">how the value is written</param>
/// <param name="position">the field's place in the document</param>
internal sealed class ResponseField(string name, string source, bool required, ResponseValue value, SourcePosition position)
{
    private readonly JsonEncodedText _encoded = JsonEncodedText.Encode(name);

    internal string Name => name;

    internal string Source => source;

    internal bool Required => required;

    internal SourcePosition Position => position;

    internal bool TryWrite(WriteContext context, GraphValue content)
    {
        context.Writer.WritePropertyName(_encoded);
        if (!content.IsNull)
        {
            return value.TryWrite(context, content);
        }

        context.Writer.WriteNullValue();
        return !required;
    }

    /// <summary>The value completed; null also stands for an error that was noted.</summary>
    internal JsonNode? Complete(CompletionContext context, GraphValue content)
    {
        context.Enter(name);
        JsonNode? node = null;
        if (!content.IsNull)
        {
            node = value.Complete(context, content);
        }
        else if (required)
        {
            context.Fail($"The field {name} has no value in the graph although the schema requires one.", position);
        }

        context.Leave();
        return node;
    }
}
