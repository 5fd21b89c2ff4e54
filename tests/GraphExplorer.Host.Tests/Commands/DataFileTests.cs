using System.Diagnostics;

namespace GraphExplorer.Host.Tests.Commands;

/// <summary>Commands on a data file that no server has open.</summary>
public sealed class DataFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_graph_is_in_the_user_s_data_folder_unless_another_file_is_named()
    {
        var home = Path.Combine(_folder, "not", "there", "yet");
        var run = await CommandLineRun.StartAsync(["cypher", "-e", "CREATE (:Note)"], variables: [("GraphExplorer__Data", null), ("XDG_DATA_HOME", home)]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal([Path.Combine(home, "graphexplorer.db")], Directory.GetFiles(home));
        var other = Path.Combine(_folder, "other.db");
        Assert.Equal(0, (await CommandLineRun.StartAsync(["cypher", "-e", "CREATE (:Note)"], variables: [("GraphExplorer__Data", other), ("XDG_DATA_HOME", home)])).ExitCode);
        Assert.True(File.Exists(other));
        var third = Path.Combine(_folder, "third.db");
        Assert.Equal(0, (await CommandLineRun.StartAsync(["cypher", "-e", "CREATE (:Note)", "--data", third], variables: [("GraphExplorer__Data", other)])).ExitCode);
        Assert.True(File.Exists(third));
    }

    [Fact]
    public async Task What_one_command_wrote_the_next_one_reads()
    {
        var file = Path.Combine(_folder, "graph.db");
        Assert.Equal(0, (await CommandLineRun.StartAsync(["cypher", "--data", file, "--seed", "none", "-e", "CREATE (:Note {text: 'kept'})"])).ExitCode);
        Assert.Equal("text\r\nkept\r\n", (await CommandLineRun.StartAsync(["cypher", "--data", file, "--seed", "none", "--format", "csv", "-e", "MATCH (n) RETURN n.text AS text"])).Output);
        Assert.Equal([file], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Commands_at_the_same_moment_wait_for_one_another()
    {
        var file = Path.Combine(_folder, "graph.db");
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => CommandLineRun.StartAsync(["cypher", "--data", file, "--seed", "none", "-e", $"CREATE (:Note {{i: {i}}})"])));
        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.Equal("n\r\n4\r\n", (await CommandLineRun.StartAsync(["cypher", "--data", file, "--seed", "none", "--format", "csv", "-e", "MATCH (n:Note) RETURN count(n) AS n"])).Output);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_of_and_left_alone()
    {
        var file = Path.Combine(_folder, "letter.txt");
        var text = string.Concat(Enumerable.Repeat("Dear reader, this is no database. ", 400));
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        var run = await CommandLineRun.StartAsync(["cypher", "--data", file, "-e", "RETURN 1"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(file, run.Errors, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_the_way_out()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file"), "in the way", TestContext.Current.CancellationToken);
        var run = await CommandLineRun.StartAsync(["cypher", "-e", "RETURN 1", "--data", Path.Combine(_folder, "file", "graph.db")]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--data FILE", Assert.Single(run.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_another_program_has_locked_is_waited_for_and_then_told_of()
    {
        var file = Path.Combine(_folder, "graph.db");
        Assert.Equal(0, (await CommandLineRun.StartAsync(["cypher", "--data", file, "--seed", "none", "-e", "CREATE (:Note)"])).ExitCode);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; SELECT * FROM meta; COMMIT;";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var watch = Stopwatch.StartNew();
        var run = await CommandLineRun.StartAsync(["cypher", "--data", file, "-e", "RETURN 1"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("sqlite3", run.Errors, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }
}
