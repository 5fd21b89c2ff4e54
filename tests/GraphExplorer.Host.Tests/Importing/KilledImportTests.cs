using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Host.Tests.Commands;

namespace GraphExplorer.Host.Tests.Importing;

/// <summary>The command, killed at random moments and run again: <c>GRAPHEXPLORER_IMPORT_KILLS</c> sets how often.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int UsualKills = 4;
    private readonly ImportedGraph _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task An_import_that_is_killed_and_run_again_makes_the_graph_of_one_that_is_not()
    {
        var random = new Random();
        var kills = int.TryParse(Environment.GetEnvironmentVariable("GRAPHEXPLORER_IMPORT_KILLS"), CultureInfo.InvariantCulture, out var wanted) ? wanted : UsualKills;
        var nodes = Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"n{i},{(i % 999 == 0 ? "?" : i)},tag{i % 7};tag{i % 5}"));
        var relationships = Enumerable.Range(0, 60_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"n{random.Next(20_000)},n{random.Next(20_020)},T{i % 3},{i}"));
        _files.Write("n.csv", "id:ID,n:int,tags:string[]\n" + string.Join('\n', nodes));
        _files.Write("r.csv", ":START_ID,:END_ID,:TYPE,n:int\n" + string.Join('\n', relationships));
        var whole = await CommandLineRun.StartAsync(Arguments("whole.db"));
        Assert.Equal(0, whole.ExitCode);
        var expected = await DescribeAsync("whole.db");
        var rejected = await File.ReadAllTextAsync(_files.Path("bad.csv"), TestContext.Current.CancellationToken);
        for (var kill = 0; kill < kills; kill++)
        {
            using var process = Start(Arguments("killed.db"));
            await Task.Delay(random.Next(300, 1500), TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var last = await CommandLineRun.StartAsync(Arguments("killed.db"));
        Assert.Equal((0, string.Empty), (last.ExitCode, last.Errors.Contains("Neo.", StringComparison.Ordinal) ? last.Errors : string.Empty));
        Assert.Equal(expected, await DescribeAsync("killed.db"));
        Assert.Equal(rejected, await File.ReadAllTextAsync(_files.Path("bad.csv"), TestContext.Current.CancellationToken));
        Assert.Contains("Nothing was done", (await CommandLineRun.StartAsync(Arguments("killed.db"))).Output, StringComparison.Ordinal);
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "graphexplorer.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("NEO4J_URI");
        return Process.Start(start)!;
    }

    private string[] Arguments(string data) =>
    [
        "import", "csv", "--nodes", "N=" + _files.Path("n.csv"), "--relationships", _files.Path("r.csv"),
        "--batch", "200", "--bad-tolerance", "-1", "--reject", _files.Path("bad.csv"), "--data", _files.Path(data),
    ];

    private async Task<string> DescribeAsync(string data)
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { DataFile = _files.Path(data) }, cancellationToken: TestContext.Current.CancellationToken);
        return await ImportedGraph.DescribeAsync(driver);
    }
}
