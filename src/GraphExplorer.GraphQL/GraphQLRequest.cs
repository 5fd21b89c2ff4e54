using System.Text.Json;

namespace GraphExplorer.GraphQL;

/// <summary>A request as the GraphQL-over-HTTP specification has it ("Request Parameters").</summary>
/// <param name="Query">the document</param>
/// <param name="OperationName">the operation to run; null when the document has one only</param>
/// <param name="Variables">an object, or null</param>
/// <param name="Extensions">an object, or null</param>
public sealed record GraphQLRequest(string Query, string? OperationName = null, JsonElement? Variables = null, JsonElement? Extensions = null);
