using GraphExplorer.Conformance.Tests.Loopback;
using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>The openCypher TCK on the embedded engine, a test a feature file: it fails for a scenario that should pass, and for one that passes though it is listed.</summary>
public sealed class TckTests(ITestOutputHelper output)
{
    public static TheoryData<string> Features()
    {
        var data = new TheoryData<string>();
        var folder = SharedFolder.Find("tck/features");
        if (folder is null)
        {
            data.Add("none");
            return data;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            data.Add(Path.GetRelativePath(folder, file));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Features))]
    public Task Scenarios_pass_but_for_the_known_failures(string feature) => RunAsync(feature, null, new EmbeddedDriverOptions(), output);

    /// <summary>Runs a feature in process or by way of a server, on a database that runs statements in some way.</summary>
    internal static async Task RunAsync(string feature, LoopbackServer? loopback, EmbeddedDriverOptions options, ITestOutputHelper output)
    {
        var folder = SharedFolder.Find("tck");
        Assert.SkipWhen(folder is null, "The openCypher TCK is not beside the repository.");
        var runnerFolder = Path.Combine(folder, "graphs");
        var unexpected = new List<string>();
        var scenarios = TckFeatureReader.Read(Path.Combine(folder, "features", feature));
        var passed = 0;
        foreach (var scenario in scenarios)
        {
            var problem = await new TckScenarioRunner(runnerFolder, loopback, options).RunAsync(scenario, TestContext.Current.CancellationToken);
            passed += problem is null ? 1 : 0;
            var known = KnownFailures.Ids.Contains(scenario.Id);
            if (problem is not null && !known)
            {
                unexpected.Add($"{scenario.Id}\n  {problem}");
            }
            else if (problem is null && known)
            {
                unexpected.Add($"{scenario.Id}\n  passes: take it off the list of known failures");
            }
        }

        output.WriteLine($"{passed} of {scenarios.Count} scenarios pass.");
        Assert.True(unexpected.Count == 0, string.Join("\n", unexpected));
    }
}
