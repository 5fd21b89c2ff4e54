using GraphExplorer.Conformance.Tests.Scripts;
using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Conformance.Tests.Restarts;

/// <summary>
/// The scripts once more on graphs that were read from a file, after a restart and after a kill: the answers are those given in memory.
/// What a case writes is the same again when its file is opened once more.
/// </summary>
public sealed class RestartTests
{
    public static TheoryData<string, Ending> Files()
    {
        var data = new TheoryData<string, Ending>();
        foreach (var file in ScriptTests.All().Select(script => script.File).Distinct())
        {
            data.Add(file, Ending.Restart);
            data.Add(file, Ending.Kill);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_script_answers_from_a_file_as_in_memory(string file, Ending ending)
    {
        var problems = new List<string>();
        foreach (var cases in ScriptTests.All().Where(script => script.File == file).GroupBy(script => string.Join(';', script.Setup)))
        {
            using var graph = await PreparedGraph.MakeAsync(cases.First(), TestContext.Current.CancellationToken);
            await RunAsync([.. cases], graph, ending, problems, TestContext.Current.CancellationToken);
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private static async Task RunAsync(ScriptCase[] cases, PreparedGraph graph, Ending ending, List<string> problems, CancellationToken cancellationToken)
    {
        EmbeddedDriver? driver = null;
        foreach (var script in cases)
        {
            driver ??= ScriptTests.OpenDatabase(graph.Take(ending));
            var version = driver.Store.Current.Version;
            try
            {
                await ScriptRunner.AskAsync(script, driver, cancellationToken);
                if (driver.Store.Current.Version != version)
                {
                    var written = driver;
                    driver = null;
                    await IsKeptAsync(written, cancellationToken);
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                problems.Add($"{script.Title}\n  {error.Message}");
                if (driver is not null)
                {
                    await driver.DisposeAsync();
                    driver = null;
                }
            }
        }

        if (driver is not null)
        {
            await driver.DisposeAsync();
        }
    }

    /// <summary>Asserts that a file holds what the database has, when it is opened again.</summary>
    private static async Task IsKeptAsync(EmbeddedDriver driver, CancellationToken cancellationToken)
    {
        List<string> before;
        await using (driver)
        {
            before = await WholeGraph.OfAsync(driver, cancellationToken);
        }

        await using var again = ScriptTests.OpenDatabase(driver.Store.FilePath);
        Assert.Equal(before, await WholeGraph.OfAsync(again, cancellationToken));
    }
}
