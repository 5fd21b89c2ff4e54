using GraphExplorer.Bolt.Messages;
using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Conformance.Tests.Recordings;

/// <summary>All conversations, held again with one embedded database in the order of the recording.</summary>
public sealed class PlayedConversations : IAsyncLifetime
{
    private readonly Dictionary<string, IReadOnlyList<(string Aspect, string Text)>> _differences = new(StringComparer.Ordinal);

    internal IReadOnlyList<(string Aspect, string Text)> DifferencesOf(string name) => _differences[name];

    public async ValueTask InitializeAsync()
    {
        await using var driver = EmbeddedDriver.Open();
        var matcher = new ValueMatcher();
        foreach (var conversation in RecordedConversation.All)
        {
            var comparison = new ResponseComparison(matcher);
            await using var player = new ConversationPlayer(driver);
            foreach (var (request, responses) in conversation.Exchanges)
            {
                if (request is not (HelloMessage or LogonMessage or RouteMessage or GoodbyeMessage))
                {
                    comparison.Compare(responses, await player.AnswerAsync(request, TestContext.Current.CancellationToken));
                }
            }

            _differences[conversation.Name] = comparison.Differences;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
