using System.Diagnostics;

namespace GraphExplorer.Host.Tests.Commands;

public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-").FullName;

    private string GraphFile => Path.Combine(_folder, "graph.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("graph.db", "export", "jsonl", "--out")]
    [InlineData("graph.db-wal", "export", "csv", "--out")]
    [InlineData("link.db", "dump", "--out")]
    [InlineData("graph.db-session", "backup", "--overwrite")]
    [InlineData("graph.db", "import", "csv", "--nodes", "Note={notes}", "--reject")]
    public async Task No_command_writes_over_the_data_file(string target, params string[] command)
    {
        var notes = await PrepareAsync();
        string[] arguments = [.. command.Select(argument => argument.Replace("{notes}", notes, StringComparison.Ordinal)), Path.Combine(_folder, target)];

        var run = await RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Name another file", run.Errors, StringComparison.Ordinal);
        Assert.Equal("n\r\n1\r\n", (await RunAsync("cypher", "--format", "csv", "-e", "MATCH (n:Kept) RETURN count(n) AS n")).Output);
    }

    [Fact]
    public async Task A_database_beside_the_data_file_is_not_written_over_either()
    {
        await PrepareAsync();
        var copy = Path.Combine(_folder, "copy.db");
        Assert.Equal(0, (await RunAsync("backup", copy)).ExitCode);

        foreach (var run in new[] { await RunAsync("dump", "--out", copy), await RunAsync("export", "graphml", "--out", copy) })
        {
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("this is a database", run.Errors, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await CommandLineRun.StartAsync(["check", "--data", copy])).ExitCode);
    }

    [Fact]
    public async Task Bad_rows_do_not_go_to_a_link_to_a_file_to_import()
    {
        var notes = await PrepareAsync();
        var link = Path.Combine(_folder, "rejected.csv");
        File.CreateSymbolicLink(link, notes);
        var before = await File.ReadAllTextAsync(notes, Stop);

        Assert.Equal(2, (await RunAsync("import", "csv", "--nodes", notes, "--reject", link)).ExitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(notes, Stop));
    }

    [Fact]
    public async Task A_backup_through_a_server_does_not_replace_a_database_that_another_server_has_open()
    {
        var other = Path.Combine(_folder, "other.db");
        await using var server = await ServerRun.StartAsync(GraphFile, "--bolt-port", "off", "--seed", "none");
        await using var second = await ServerRun.StartAsync(other, "--bolt-port", "off", "--seed", "none");

        var run = await RunAsync("backup", other, "--overwrite");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("in use", run.Errors, StringComparison.Ordinal);
        await server.StopAsync();
        await second.StopAsync();
    }

    [Fact]
    public async Task A_dump_to_a_pipe_goes_through_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes of Unix.");
        await PrepareAsync();
        var pipe = Path.Combine(_folder, "pipe");
        await Process.Start("mkfifo", [pipe]).WaitForExitAsync(Stop);
        using var reader = Process.Start(new ProcessStartInfo("cat", [pipe]) { RedirectStandardOutput = true })!;
        var reading = reader.StandardOutput.ReadToEndAsync(Stop);

        var run = await RunAsync("dump", "--out", pipe);

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("// The end: 1 nodes", await reading, StringComparison.Ordinal);
        Assert.DoesNotContain("pipe.partial", Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("backup", "")]
    [InlineData("restore", "")]
    [InlineData("cypher", "")]
    [InlineData("dump", "--out", "")]
    [InlineData("export", "jsonl", "--out", "")]
    [InlineData("import", "cypher", "")]
    [InlineData("import", "jsonl", "")]
    [InlineData("serve", "--types", "")]
    public async Task An_empty_file_name_is_wrong_usage(params string[] arguments)
    {
        var run = await CommandLineRun.StartAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is empty. Name a file.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_that_fails_leaves_the_file_before_as_it_was()
    {
        await PrepareAsync();
        var file = Path.Combine(_folder, "graph.jsonl");
        Assert.Equal(0, (await RunAsync("export", "jsonl", "--out", file)).ExitCode);
        var before = await File.ReadAllTextAsync(file, Stop);
        Assert.Equal(0, (await RunAsync("cypher", "-e", @"CREATE (:Half {text: 'a\uD800'})")).ExitCode);

        // JSON has no half surrogates.
        var run = await RunAsync("export", "jsonl", "--out", file);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(file, Stop));
        Assert.Empty(Directory.GetFiles(_folder, "*.partial"));
    }

    /// <summary>Makes a data file of one node, a link to it and a CSV file with a bad row; answers the latter's path.</summary>
    private async Task<string> PrepareAsync()
    {
        var made = await RunAsync("cypher", "--seed", "none", "-e", "CREATE (:Kept)");
        Assert.True(made.ExitCode == 0, made.Errors);
        File.CreateSymbolicLink(Path.Combine(_folder, "link.db"), GraphFile);
        var notes = Path.Combine(_folder, "notes.csv");
        await File.WriteAllTextAsync(notes, "id:ID,size:int\n1,2\n2,none\n", Stop);
        return notes;
    }

    private Task<CommandLineRun> RunAsync(params string[] arguments) => CommandLineRun.StartAsync([.. arguments, "--data", GraphFile]);
}
