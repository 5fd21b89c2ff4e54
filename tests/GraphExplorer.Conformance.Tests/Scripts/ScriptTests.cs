using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Conformance.Tests.Scripts;

/// <summary>Query behaviour, one script a construct.</summary>
public sealed class ScriptTests
{
    private static readonly string Folder = Path.Join(AppContext.BaseDirectory, "Scripts");
    private static readonly Lazy<IReadOnlyList<ScriptCase>> Scripts = new(All);

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var script in Scripts.Value)
        {
            data.Add(script.File, script.Title);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_statement_answers_as_its_script_says(string file, string title)
    {
        var script = Scripts.Value.Single(candidate => candidate.File == file && candidate.Title == title);
        await using var driver = OpenDatabase();
        await ScriptRunner.RunAsync(script, driver, TestContext.Current.CancellationToken);
    }

    /// <summary>An empty database as every case has one.</summary>
    /// <param name="dataFile">Its file; null for one in memory.</param>
    internal static EmbeddedDriver OpenDatabase(string? dataFile = null) => OpenDatabase(new EmbeddedDriverOptions { DataFile = dataFile });

    /// <summary>An empty database that runs statements in some way.</summary>
    internal static EmbeddedDriver OpenDatabase(EmbeddedDriverOptions options) => EmbeddedDriver.Open(options with { ImportFolder = Path.Join(Folder, "import") });

    internal static IReadOnlyList<ScriptCase> All() => [.. Directory.EnumerateFiles(Folder, "*.script").Order(StringComparer.Ordinal).SelectMany(ScriptReader.Read)];
}
