using System.Globalization;
using System.Text.Json.Nodes;
using GraphExplorer.Bolt;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Conformance.Tests.Recordings;

/// <summary>One conversation with a real Neo4j 5.13. All were held with the same database, in the order of their connections.</summary>
internal sealed record RecordedConversation(string Name, int Connection, IReadOnlyList<RecordedExchange> Exchanges)
{
    /// <summary>All conversations in the order in which they were held; none where the folder is not there.</summary>
    internal static IReadOnlyList<RecordedConversation> All { get; } = SharedFolder.Find("neo4j-recordings") is { } folder
        ? [.. Directory.EnumerateFiles(folder, "*.json").Select(Read).OrderBy(conversation => conversation.Connection)]
        : [];

    /// <summary>The values that a statement answered.</summary>
    internal IEnumerable<RecordMessage> Records => Exchanges.SelectMany(exchange => exchange.Responses).OfType<RecordMessage>();

    public override string ToString() => Name;

    private static RecordedConversation Read(string path)
    {
        var context = new PackStreamContext(new BoltVersion(5, 4));
        var messages = JsonNode.Parse(File.ReadAllText(path))!["conversation"]!.AsArray()
            .Where(message => (string)message!["kind"]! == "message")
            .Select(message => (IsRequest: (string)message!["from"]! == "client", Bytes: Convert.FromHexString((string)message["hex"]!)))
            .ToList();
        var responses = new Queue<ResponseMessage>(messages.Where(message => !message.IsRequest).Select(message => ResponseReader.Read(message.Bytes, context)));
        var exchanges = new List<RecordedExchange>();
        var connection = 0;
        foreach (var request in messages.Where(message => message.IsRequest).Select(message => RequestReader.Read(message.Bytes, context)))
        {
            var answer = new List<ResponseMessage>();
            while (request is not GoodbyeMessage && responses.TryDequeue(out var response))
            {
                answer.Add(response);
                if (response is not RecordMessage)
                {
                    break;
                }
            }

            if (request is HelloMessage)
            {
                var id = ((SuccessMessage)answer[0]).Metadata["connection_id"].AsString();
                connection = int.Parse(id.AsSpan(id.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);
            }

            exchanges.Add(new RecordedExchange(request, answer));
        }

        return new RecordedConversation(Path.GetFileNameWithoutExtension(path), connection, exchanges);
    }
}
