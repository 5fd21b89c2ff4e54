using System.Globalization;
using GraphExplorer.Bolt.Client;

namespace GraphExplorer.Host.Tests.Commands;

public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-").FullName;

    private string GraphFile => Path.Combine(_folder, "graph.db");

    private string Copy => Path.Combine(_folder, "copy.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_backup_beside_writers_is_one_moment_of_the_graph_and_can_be_restored()
    {
        await using (var server = await ServerRun.StartAsync(GraphFile, "--bolt-port", "0", "--seed", "none"))
        {
            await using var driver = BoltDriver.Create(server.Bolt.OriginalString, AuthToken.None);
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            var writing = Task.Run(() => WritePairsAsync(driver, enough.Token), Stop);
            await Task.Delay(300, Stop);
            var run = await RunAsync("backup", Copy);
            await enough.CancelAsync();
            Assert.True(run.ExitCode == 0, run.Errors);
            Assert.True(await writing > 0);
            Assert.DoesNotContain(Directory.GetFiles(_folder), path => path.Contains("-copy-", StringComparison.Ordinal));
            await server.StopAsync();
        }

        Assert.Equal(0, (await CommandLineRun.StartAsync(["check", "--data", Copy])).ExitCode);
        File.Delete(GraphFile);
        var restored = await RunAsync("restore", Copy);
        Assert.True(restored.ExitCode == 0, restored.Errors);
        var counts = await RunAsync("cypher", "--seed", "none", "--format", "csv", "-e", "MATCH (a:Left) WITH count(a) AS l MATCH (b:Right) WITH l, count(b) AS r RETURN l > 0 AS some, l - r AS difference");
        Assert.Equal("some,difference\r\ntrue,0\r\n", counts.Output);
    }

    [Fact]
    public async Task Neither_backup_nor_restore_replaces_a_file_unless_told_to()
    {
        Assert.Equal(0, (await RunAsync("cypher", "--seed", "none", "-e", "CREATE (:First)")).ExitCode);
        Assert.Equal(0, (await RunAsync("backup", Copy)).ExitCode);
        var again = await RunAsync("backup", Copy);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("--overwrite", again.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("backup", Copy, "--overwrite")).ExitCode);

        Assert.Equal(0, (await RunAsync("cypher", "--seed", "none", "-e", "CREATE (:Second)")).ExitCode);
        var restored = await RunAsync("restore", Copy);
        Assert.Equal(1, restored.ExitCode);
        Assert.Contains("--overwrite", restored.Errors, StringComparison.Ordinal);
        Assert.Equal("n\r\n1\r\n", (await RunAsync("cypher", "--seed", "none", "--format", "csv", "-e", "MATCH (n:Second) RETURN count(n) AS n")).Output);
        Assert.Equal(0, (await RunAsync("restore", Copy, "--overwrite")).ExitCode);
        Assert.Equal("n\r\n0\r\n", (await RunAsync("cypher", "--seed", "none", "--format", "csv", "-e", "MATCH (n:Second) RETURN count(n) AS n")).Output);
    }

    [Fact]
    public async Task There_is_nothing_to_back_up_or_check_where_there_is_no_file()
    {
        foreach (var run in new[] { await RunAsync("backup", Copy), await RunAsync("check") })
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains(GraphFile, run.Errors, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("backup", "copy.db", "--data", ":memory:")]
    [InlineData("check", "--data", ":memory:")]
    [InlineData("restore", "copy.db", "--uri", "bolt://127.0.0.1:1")]
    public async Task What_works_on_a_file_wants_one(params string[] arguments) => Assert.Equal(2, (await CommandLineRun.StartAsync(arguments)).ExitCode);

    [Fact]
    public async Task Check_tells_of_damage_and_of_none()
    {
        Assert.Equal(0, (await RunAsync("cypher", "-e", "CREATE (:Note)")).ExitCode);
        var clean = await RunAsync("check");
        Assert.True(clean.ExitCode == 0, clean.Errors);
        Assert.Contains("no faults", clean.Output, StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(GraphFile, Stop);
        for (var place = 4096 + 2000; place < bytes.Length; place += 4096)
        {
            bytes[place] ^= 0x5a;
        }

        await File.WriteAllBytesAsync(GraphFile, bytes, Stop);
        var damaged = await RunAsync("check");
        Assert.Equal(1, damaged.ExitCode);
        Assert.Contains("fault", damaged.Output, StringComparison.Ordinal);
        var opened = await RunAsync("cypher", "-e", "RETURN 1");
        Assert.Equal(1, opened.ExitCode);
        Assert.Contains("restore", opened.Errors, StringComparison.Ordinal);
    }

    /// <summary>Writes pairs, a transaction each, until it is told to stop; answers how many.</summary>
    private static async Task<int> WritePairsAsync(BoltDriver driver, CancellationToken enough)
    {
        await using var session = driver.AsyncSession();
        for (var i = 0; ; i++)
        {
            if (enough.IsCancellationRequested)
            {
                return i;
            }

            var cursor = await session.RunAsync(string.Create(CultureInfo.InvariantCulture, $"CREATE (:Left {{i: {i}}})-[:PAIR]->(:Right {{i: {i}}})"), Stop);
            await cursor.ConsumeAsync(Stop);
        }
    }

    private Task<CommandLineRun> RunAsync(params string[] arguments) => CommandLineRun.StartAsync([.. arguments, "--data", GraphFile]);
}
