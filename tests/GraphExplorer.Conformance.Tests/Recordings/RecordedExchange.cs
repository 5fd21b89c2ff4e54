using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Conformance.Tests.Recordings;

/// <summary>What a client asked, and what the server answered to it: records, and one message that ends them.</summary>
internal sealed record RecordedExchange(RequestMessage Request, IReadOnlyList<ResponseMessage> Responses);
