using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Tests;

public sealed class ResumeTests : IDisposable
{
    private const string Sources = "n:A=a.csv n:B=b1.csv,b2.csv.gz r:r.csv r:S=s1.csv,s2.csv.gz";
    private readonly ImportFolder _folder = new();

    public ResumeTests()
    {
        var random = new Random(7);
        _folder.Write("a.csv", "id:ID(A),n:int,:LABEL\n" + Rows(2000, i => $"{i % 1900},{(i % 97 == 0 ? "x" : i)},{(i % 3 == 0 ? "P;Q" : "P")}"));
        _folder.Write("b1.csv", "\uFEFF:ID(B),t\n" + Rows(700, i => $"b{i},\"line one\nline \"\"two\"\" {i}\""));
        _folder.WriteCompressed("b2.csv.gz", Rows(900, i => $"c{i},t{i % 7}"));
        _folder.Write("r.csv", ":START_ID(A),:END_ID(B),:TYPE,w:double\r\n" + Rows(3000, i => $"{random.Next(1950)},b{random.Next(750)},T{i % 3},{i}.5\r"));
        _folder.Write("s1.csv", ":START_ID(B),:END_ID(B)\n" + Rows(500, _ => $"c{random.Next(950)},b{random.Next(700)}"));
        _folder.WriteCompressed("s2.csv.gz", ":START_ID(B),:END_ID(B)\n" + Rows(1500, _ => $"c{random.Next(900)},\"b{random.Next(750)}\""));
    }

    private ImportOptions Options => new() { BatchRows = 100, BadTolerance = -1, RejectFile = _folder.Path("bad.csv") };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_that_is_stopped_at_any_commits_ends_as_one_in_one_go()
    {
        var whole = await _folder.RunAsync(Sources, Options);
        var expected = _folder.Graph;
        var rejected = await File.ReadAllTextAsync(_folder.Path("bad.csv"), TestContext.Current.CancellationToken);
        Assert.True(expected.Commits > 60);
        Assert.True(whole.BadRows > 100);
        var random = new Random(11);
        for (var round = 0; round < 25; round++)
        {
            _folder.Graph = new GraphInMemory();
            ImportSummary? summary = null;
            while (summary is null)
            {
                _folder.Graph.StopAfterCommits = _folder.Graph.Commits + random.Next(1, 40);
                try
                {
                    // Neither the size of the batches nor the tolerance belongs to what an import is.
                    summary = await _folder.RunAsync(Sources, Options with { BatchRows = random.Next(50, 300) });
                }
                catch (OperationCanceledException)
                {
                    _folder.Graph.Forget();
                }
            }

            Assert.Equal(expected.Text, _folder.Graph.Text);
            Assert.Equal((whole.Nodes, whole.Relationships, whole.Properties, whole.BadRows), (summary.Nodes, summary.Relationships, summary.Properties, summary.BadRows));
            Assert.Equal(rejected, await File.ReadAllTextAsync(_folder.Path("bad.csv"), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_finished_import_says_so_and_does_nothing_more()
    {
        var first = await _folder.RunAsync(Sources, Options);
        Assert.Null(first.FinishedBefore);
        var text = _folder.Graph.Text;
        var again = await _folder.RunAsync(Sources, Options);
        Assert.NotNull(again.FinishedBefore);
        Assert.Equal((first.Nodes, 0), (again.Nodes, again.Rows));
        Assert.Equal(text, _folder.Graph.Text);
    }

    [Fact]
    public async Task A_finished_import_can_be_run_again_when_that_is_asked_for()
    {
        var first = await _folder.RunAsync(Sources, Options);
        await _folder.RunAsync(Sources, Options with { Again = true });
        Assert.Equal(2 * first.Nodes, _folder.Graph.Nodes.Count);
        Assert.Equal(2 * first.Relationships, _folder.Graph.Relationships.Count);
    }

    [Fact]
    public async Task An_import_does_not_go_on_with_a_file_that_was_changed()
    {
        await StopAsync(20);
        await File.AppendAllTextAsync(_folder.Path("r.csv"), "1,b1,T,2\r\n", TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<GraphException>(() => _folder.RunAsync(Sources, Options));
        Assert.StartsWith(_folder.Path("r.csv") + ": the file was changed since the import began", error.Message, StringComparison.Ordinal);
        Assert.Contains("--again", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_rows_are_noticed_where_size_and_time_are_the_same()
    {
        await StopAsync(40);
        var path = _folder.Path("b1.csv");
        var time = File.GetLastWriteTimeUtc(path);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, text.Replace("b350,", "b351,", StringComparison.Ordinal), new UTF8Encoding(true), TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(path, time);
        await Assert.ThrowsAsync<GraphException>(() => _folder.RunAsync(Sources, Options));
    }

    [Fact]
    public async Task Files_that_were_written_anew_after_the_end_are_another_import()
    {
        await _folder.RunAsync("n:A=a.csv", Options);
        _folder.Write("a.csv", "id:ID(A),n:int,:LABEL\nz,1,\n");
        Assert.Null((await _folder.RunAsync("n:A=a.csv", Options)).FinishedBefore);
        Assert.EndsWith(":A {id: 'z', n: 1})", _folder.Graph.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_options_are_another_import()
    {
        await _folder.RunAsync("n:A=a.csv", Options);
        Assert.Null((await _folder.RunAsync("n:A=a.csv", Options with { IdType = IdType.Integer })).FinishedBefore);
        Assert.Null((await _folder.RunAsync("n:B=a.csv", Options)).FinishedBefore);
    }

    [Fact]
    public async Task A_single_transaction_that_is_stopped_begins_anew()
    {
        _folder.Graph.StopAfterCommits = 0;
        await Assert.ThrowsAsync<OperationCanceledException>(() => _folder.RunAsync(Sources, Options with { SingleTransaction = true }));
        _folder.Graph.Forget();
        _folder.Graph.StopAfterCommits = -1;
        Assert.False((await _folder.RunAsync(Sources, Options with { SingleTransaction = true })).Resumed);
        Assert.Equal(1, _folder.Graph.Commits);
    }

    private static string Rows(int count, Func<int, string> row)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(row(i)).Append('\n');
        }

        return text.ToString();
    }

    private async Task StopAsync(int commits)
    {
        _folder.Graph.StopAfterCommits = commits;
        await Assert.ThrowsAsync<OperationCanceledException>(() => _folder.RunAsync(Sources, Options));
        _folder.Graph.Forget();
        _folder.Graph.StopAfterCommits = -1;
    }
}
