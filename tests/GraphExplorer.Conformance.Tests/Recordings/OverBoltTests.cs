namespace GraphExplorer.Conformance.Tests.Recordings;

public sealed class OverBoltTests(ConversationsOverBolt played) : IClassFixture<ConversationsOverBolt>
{
    public static TheoryData<string> Names => RecordingTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Our_server_answers_over_a_socket_as_the_engine_does(string name)
    {
        if (RecordedConversation.All.Count == 0)
        {
            Assert.Skip(RecordingTests.NotThere);
        }

        var unexplained = played.DifferencesOf(name).Where(difference => !KnownDifferences.All.ContainsKey((name, difference.Aspect)));
        Assert.Empty(unexplained.Select(difference => difference.Text));
    }
}
