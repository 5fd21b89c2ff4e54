using System.Net;
using System.Text.Json;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Host.Tests.Commands;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.Databases;

/// <summary>A data file that a server has open, and other commands beside it.</summary>
public sealed class ServedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-").FullName;

    private string GraphFile => Path.Combine(_folder, "graph.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Commands_beside_a_server_work_through_it()
    {
        await using var server = await ServerRun.StartAsync(GraphFile, "--bolt-port", "off");
        Assert.Contains(GraphFile, server.Output, StringComparison.Ordinal);
        var created = await RunAsync("cypher", "-e", "CREATE (:Note {text: 'kept'})");
        Assert.Equal(0, created.ExitCode);
        Assert.Equal("text\r\nkept\r\n", (await RunAsync("cypher", "--format", "csv", "-e", "MATCH (n:Note) RETURN n.text AS text")).Output);
        Assert.Contains("kept", (await RunAsync("export", "node-link")).Output, StringComparison.Ordinal);
        Assert.Contains("type Actor {", (await RunAsync("schema")).Output, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Contains("kept", await client.GetStringAsync(new Uri("/export/node-link", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_beside_a_server_is_the_one_that_it_serves()
    {
        var types = Path.Combine(_folder, "types.graphql");
        await File.WriteAllTextAsync(types, "type Lighthouse @node {\n  id: ID!\n}\n", Stop);
        await using var server = await ServerRun.StartAsync(GraphFile, "--bolt-port", "off", "--types", types);
        Assert.Contains("type Lighthouse {", (await RunAsync("schema")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    [InlineData("init")]
    [InlineData("check")]
    [InlineData("restore", "other.db", "--overwrite")]
    public async Task What_needs_the_file_for_itself_is_told_who_holds_it(params string[] arguments)
    {
        await using var server = await ServerRun.StartAsync(GraphFile, "--bolt-port", "off");
        await File.WriteAllTextAsync(Path.Combine(_folder, "other.db"), "no database", Stop);
        var run = await RunAsync([.. arguments.Select(argument => argument == "other.db" ? Path.Combine(_folder, argument) : argument)]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"process {server.Id} (graphexplorer serve)", run.Errors, StringComparison.Ordinal);
        Assert.Contains(server.Address.ToString().TrimEnd('/'), run.Errors, StringComparison.Ordinal);
        Assert.Contains("kill", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_server_loses_nothing_and_its_note_means_nothing()
    {
        await using (var server = await ServerRun.StartAsync(GraphFile, "--bolt-port", "off"))
        {
            Assert.Equal(0, (await RunAsync("cypher", "-e", "UNWIND range(1, 100) AS i CREATE (:Note {i: i})")).ExitCode);
            await server.KillAsync();
        }

        Assert.True(File.Exists(GraphFile + "-server"));
        await File.WriteAllTextAsync(GraphFile + "-server-copy-0123456789abcdef", "half of it", Stop);
        Assert.Equal("n\r\n100\r\n", (await RunAsync("cypher", "--format", "csv", "-e", "MATCH (n:Note) RETURN count(n) AS n")).Output);
        Assert.False(File.Exists(GraphFile + "-server"));
        await using var again = await ServerRun.StartAsync(GraphFile, "--bolt-port", "off");
        Assert.DoesNotContain(Directory.GetFiles(_folder), path => path.Contains("-copy-", StringComparison.Ordinal));
        Assert.Equal("n\r\n100\r\n", (await RunAsync("cypher", "--format", "csv", "-e", "MATCH (n:Note) RETURN count(n) AS n")).Output);
    }

    [Fact]
    public async Task A_server_that_is_told_to_end_closes_the_file_also_while_a_client_is_connected()
    {
        await using var server = await ServerRun.StartAsync(GraphFile, "--bolt-port", "0");
        await using var driver = BoltDriver.Create(server.Bolt.OriginalString, AuthToken.None);
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("CREATE (:Note)", Stop);
        await cursor.ConsumeAsync(Stop);
        var open = await session.BeginTransactionAsync(TransactionConfig.Default, Stop);
        await (await open.RunAsync("CREATE (:Unfinished)", Stop)).ConsumeAsync(Stop);
        Assert.Equal(0, await server.StopAsync());
        Assert.Equal([GraphFile], Directory.GetFiles(_folder));
        Assert.Equal("n\r\n1\r\n", (await RunAsync("cypher", "--format", "csv", "-e", "MATCH (n:Note|Unfinished) RETURN count(n) AS n")).Output);
    }

    [Fact]
    public async Task The_private_address_opens_to_the_token_in_the_note_alone()
    {
        await using var server = await ServerRun.StartAsync(GraphFile, "--bolt-port", "off");
        var note = GraphFile + "-server";
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(note));
        }

        var record = JsonDocument.Parse(await File.ReadAllTextAsync(note, Stop)).RootElement;
        var (address, token) = (record.GetProperty("private").GetString()!, record.GetProperty("token").GetString()!);
        Assert.DoesNotContain(token, server.Output, StringComparison.Ordinal);
        await using (var stranger = BoltDriver.Create($"bolt://{address}", AuthToken.Basic("graphexplorer", "guess")))
        {
            Assert.Equal(Model.StatusCodes.Unauthorized, (await Assert.ThrowsAsync<GraphException>(() => stranger.VerifyConnectivityAsync(Stop))).Code);
        }

        using var client = new HttpClient { BaseAddress = new Uri($"http://{address}") };
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("/backup", UriKind.Relative), Stop)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "guess");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("/schema.graphql", UriKind.Relative), Stop)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/schema.graphql", UriKind.Relative), Stop)).StatusCode);
    }

    private Task<CommandLineRun> RunAsync(params string[] arguments) => CommandLineRun.StartAsync([.. arguments, "--data", GraphFile]);
}
