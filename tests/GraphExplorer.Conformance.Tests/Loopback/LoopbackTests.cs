using GraphExplorer.Conformance.Tests.Scripts;
using GraphExplorer.Conformance.Tests.Tck;
using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Conformance.Tests.Loopback;

/// <summary>The scripts and the TCK once more, by way of our own Bolt server and client: the answers are those given in process.</summary>
public sealed class LoopbackTests(LoopbackServer server, ITestOutputHelper output) : IClassFixture<LoopbackServer>
{
    public static TheoryData<string> Files() => [.. ScriptTests.All().Select(script => script.File).Distinct()];

    public static TheoryData<string> Features() => TckTests.Features();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_script_answers_over_bolt_as_in_process(string file)
    {
        var problems = new List<string>();
        foreach (var script in ScriptTests.All().Where(script => script.File == file))
        {
            await using var embedded = ScriptTests.OpenDatabase();
            await using var driver = server.Reach(embedded);
            try
            {
                await ScriptRunner.RunAsync(script, driver, TestContext.Current.CancellationToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                problems.Add($"{script.Title}\n  {error.Message}");
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Theory]
    [MemberData(nameof(Features))]
    public Task Scenarios_of_the_tck_answer_over_bolt_as_in_process(string feature) => TckTests.RunAsync(feature, server, new EmbeddedDriverOptions(), output);
}
