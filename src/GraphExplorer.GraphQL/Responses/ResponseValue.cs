using System.Text.Json.Nodes;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Responses;

/// <summary>
/// How a value that is not null is written. There are two ways: straight to JSON, which gives up at the first value that breaks the
/// schema; and by completion, which is slower and finds every error and how far its null reaches.
/// </summary>
internal abstract class ResponseValue
{
    /// <summary>Writes a value; false, with the output to be thrown away, when it breaks the schema.</summary>
    internal abstract bool TryWrite(WriteContext context, GraphValue value);

    /// <summary>The value as JSON; null, with the error noted, when it breaks the schema.</summary>
    internal abstract JsonNode? Complete(CompletionContext context, GraphValue value);
}
