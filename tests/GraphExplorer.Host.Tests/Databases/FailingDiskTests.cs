using System.Net;
using GraphExplorer.Host.Tests.Commands;

namespace GraphExplorer.Host.Tests.Databases;

/// <summary>A data file that cannot be written any more while a server serves it.</summary>
public sealed class FailingDiskTests : IDisposable
{
    private const string Write = "UNWIND range(1, 3000) AS i CREATE (:Note {text: 'a text that is long enough to count: ' + toString(i)})";
    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-").FullName;

    private string GraphFile => Path.Combine(_folder, "graph.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Health_tells_of_a_store_that_takes_no_writes_and_reads_go_on()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The size of a process's files is limited by Linux's ulimit.");
        }

        Assert.Equal(0, (await RunAsync("cypher", "-e", "RETURN 1")).ExitCode);
        var acknowledged = 0;
        await using (var server = await ServerRun.StartLimitedAsync(GraphFile, kibibytes: 600))
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
            CommandLineRun run;
            while ((run = await RunAsync("cypher", "-e", Write)).ExitCode == 0)
            {
                Assert.True(++acknowledged < 20);
            }

            Assert.Contains("it is not known whether the transaction was committed", run.Errors, StringComparison.Ordinal);
            using var health = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
            Assert.Contains("restart", await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Contains("takes no more writes", (await RunAsync("cypher", "-e", "CREATE (:Note)")).Errors, StringComparison.Ordinal);
            Assert.Equal($"n\r\n{acknowledged * 3000}\r\n", (await RunAsync("cypher", "--format", "csv", "-e", "MATCH (n:Note) RETURN count(n) AS n")).Output);
            Assert.Equal(0, await server.StopAsync());
        }

        // The commit whose outcome was unknown is there as a whole or not at all.
        var check = await RunAsync("check");
        Assert.Equal(0, check.ExitCode);
        var counted = (await RunAsync("cypher", "--format", "csv", "-e", "MATCH (n:Note) RETURN count(n) AS n")).Output;
        Assert.Contains(counted, new[] { $"n\r\n{acknowledged * 3000}\r\n", $"n\r\n{(acknowledged + 1) * 3000}\r\n" });
    }

    private Task<CommandLineRun> RunAsync(params string[] arguments) => CommandLineRun.StartAsync([.. arguments, "--data", GraphFile]);
}
