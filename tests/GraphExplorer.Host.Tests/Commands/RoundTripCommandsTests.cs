using System.Text;

namespace GraphExplorer.Host.Tests.Commands;

public sealed class RoundTripCommandsTests : IDisposable
{
    private const string Count = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS relationships, count(n.title) AS titles";
    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-").FullName;

    private string Data => Path.Combine(_folder, "copy.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("dump", "dump", "--format", "cypher")]
    [InlineData("jsonl", "export", "jsonl")]
    [InlineData("csv", "export", "neo4j-csv")]
    public async Task The_built_in_graph_is_written_and_read_into_a_file(string kind, params string[] written)
    {
        var file = Path.Combine(_folder, "graph.out");
        var run = await CommandLineRun.StartAsync([.. written, "--out", file, "--data", ":memory:"]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        string[] read = kind switch
        {
            "dump" => ["cypher", file],
            "csv" => ["csv", "--nodes", file, "--relationships", Path.Combine(_folder, "graph-relationships.csv")],
            _ => [kind, file],
        };
        run = await CommandLineRun.StartAsync(["import", .. read, "--data", Data]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Contains("87 nodes and 151 relationships", run.Output.Replace("87 nodes, 151", "87 nodes and 151", StringComparison.Ordinal), StringComparison.Ordinal);
        var original = await CommandLineRun.StartAsync(["cypher", "-e", Count, "--format", "csv", "--data", ":memory:"]);
        var copy = await CommandLineRun.StartAsync(["cypher", "-e", Count, "--format", "csv", "--data", Data]);
        Assert.Equal(original.Output, copy.Output);
    }

    [Fact]
    public async Task A_script_stops_at_the_first_statement_that_fails_and_names_its_line()
    {
        var file = Path.Combine(_folder, "script.cypher");
        await File.WriteAllTextAsync(file, "// two\nCREATE (:A);\n\nMATCH (n)\nRETURN n.x +;\nCREATE (:B);", TestContext.Current.CancellationToken);
        var run = await CommandLineRun.StartAsync(["import", "cypher", file, "--data", Data]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{file}, line 5: ", run.Errors, StringComparison.Ordinal);
        run = await CommandLineRun.StartAsync(["cypher", "-e", "MATCH (n) RETURN count(n) AS n", "--format", "csv", "--data", Data]);
        Assert.Equal("n\n1", run.Output.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public async Task A_script_longer_than_the_parser_takes_runs_statement_by_statement()
    {
        var script = new StringBuilder();
        for (var i = 0; i < 10; i++)
        {
            script.Append("CREATE (:A {text: '").Append('x', 1_000_000).Append("; // no comment'});\n");
        }

        var file = Path.Combine(_folder, "long.cypher");
        await File.WriteAllTextAsync(file, script + "MATCH (n:A) RETURN count(n) AS n, sum(size(n.text)) AS characters;", TestContext.Current.CancellationToken);
        var run = await CommandLineRun.StartAsync(["cypher", file, "--format", "csv", "--seed", "none", "--data", ":memory:"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("10,10000150", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "There is no dump format 'sql'", "dump", "--format", "sql")]
    [InlineData(1, "no-such-file", "import", "cypher", "no-such-file")]
    [InlineData(1, "no-such-file: there is no such file", "import", "jsonl", "no-such-file")]
    public async Task What_cannot_be_done_is_said(int exitCode, string said, params string[] arguments)
    {
        var run = await CommandLineRun.StartAsync([.. arguments, "--data", ":memory:"]);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
    }
}
