using System.Net;
using System.Net.Sockets;

namespace GraphExplorer.Host.Tests.Commands;

public sealed class OtherCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Csv_to_a_file_writes_relationships_and_nodes_side_by_side()
    {
        var file = Path.Combine(_folder, "ties.csv");
        var run = await CommandLineRun.StartAsync(["export", "csv", "--out", file]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["ties-nodes.csv", "ties.csv"], Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.Contains("SUPPORTS", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_goes_to_standard_output()
    {
        var run = await CommandLineRun.StartAsync(["export", "gexf", "--cypher", "MATCH (a:Actor {id: 'nato'}) RETURN a"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("<gexf", run.Output, StringComparison.Ordinal);
        Assert.Contains("NATO", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_printed()
    {
        var run = await CommandLineRun.StartAsync(["schema"]);
        Assert.Contains("type Actor {", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_type_definitions_shows_its_line()
    {
        var file = Path.Combine(_folder, "types.graphql");
        await File.WriteAllTextAsync(file, "type Actor @node {\n  id: ID!\n  friends: [Nobody!]!\n}\n", TestContext.Current.CancellationToken);
        var run = await CommandLineRun.StartAsync(["schema", "--types", file]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 3", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Nobody", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--data", "", "is empty")]
    [InlineData("--data", ".", "this is a folder")]
    [InlineData("--urls", "http://0.0.0.0:5000", "credentials")]
    [InlineData("--urls", "ftp://127.0.0.1", "no http address")]
    [InlineData("--urls", "http://127.0.0.1:99999", "65535")]
    [InlineData("--bolt-port", "99999", "65535")]
    [InlineData("--seed", "no-such-folder", "no such folder")]
    public async Task What_serve_cannot_do_is_one_line_with_the_fix(string option, string value, string said)
    {
        var run = await CommandLineRun.StartAsync(["serve", option, value]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, Assert.Single(run.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_the_environment_names_and_that_is_down_is_an_error_that_says_so()
    {
        var run = await CommandLineRun.StartAsync(["cypher", "-e", "RETURN 1"], variables: ("NEO4J_URI", "neo4j://127.0.0.1:1"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("127.0.0.1:1 cannot be reached", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:7687", "has no scheme")]
    [InlineData("http://localhost", "scheme is 'http'")]
    [InlineData("neo4j://user:secret@localhost", "NEO4J_PASSWORD")]
    public async Task A_server_address_that_is_none_is_wrong_usage(string uri, string said)
    {
        var run = await CommandLineRun.StartAsync(["cypher", "-e", "RETURN 1", "--uri", uri]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cypher", "-e", "RETURN 1", "--data", ":memory:", "--uri", "bolt://localhost")]
    [InlineData("cypher", "-e", "RETURN 1", "--username", "neo4j")]
    [InlineData("cypher", "-e", "RETURN 1", "--uri", "bolt://localhost", "--username", "neo4j")]
    [InlineData("init", "--seed", "none")]
    public async Task Options_of_a_server_that_do_not_fit_together_are_wrong_usage(params string[] arguments) =>
        Assert.Equal(2, (await CommandLineRun.StartAsync(arguments)).ExitCode);

    [Fact]
    public async Task A_setting_that_cannot_be_is_named()
    {
        var run = await CommandLineRun.StartAsync(["serve", "--urls", "http://127.0.0.1:0"], variables: ("GraphExplorer__Limits__Rows", "many"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("GraphExplorer:Limits:Rows", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_that_says_what_to_do()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var run = await CommandLineRun.StartAsync(["serve", "--urls", $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", "--bolt-port", "off"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--urls", Assert.Single(run.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_of_a_server_that_is_not_there_is_a_failure()
    {
        var run = await CommandLineRun.StartAsync(["health", "--url", "http://127.0.0.1:9"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no answer", run.Errors, StringComparison.Ordinal);
    }
}
