namespace GraphExplorer.Conformance.Tests.Recordings;

public sealed class RecordingTests(PlayedConversations played) : IClassFixture<PlayedConversations>
{
    internal const string NotThere = "The folder neo4j-recordings is not beside the repository (GRAPHEXPLORER_SHARED names another).";

    public static TheoryData<string> Names => RecordedConversation.All.Count == 0 ? ["(none)"] : [.. RecordedConversation.All.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void We_answer_as_Neo4j_did(string name)
    {
        if (RecordedConversation.All.Count == 0)
        {
            Assert.Skip(NotThere);
        }

        var differences = played.DifferencesOf(name);
        var unexplained = differences.Where(difference => !KnownDifferences.All.ContainsKey((name, difference.Aspect))).ToList();
        Assert.True(unexplained.Count == 0, string.Join('\n', unexplained.Select(difference => difference.Text)));
        var gone = KnownDifferences.All.Keys.Where(key => key.Conversation == name && differences.All(difference => difference.Aspect != key.Aspect)).Select(key => key.Aspect);
        Assert.True(!gone.Any(), $"{name} no longer differs in {string.Join(", ", gone)}: take it out of KnownDifferences.");
    }
}
