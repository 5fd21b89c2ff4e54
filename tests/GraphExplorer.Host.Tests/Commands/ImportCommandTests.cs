namespace GraphExplorer.Host.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_import_says_what_it_did_and_where_the_bad_rows_are()
    {
        var nodes = Write("n.csv", "id:ID\tname\na\tA\nb\tB\na\tC\n");
        var relationships = Write("r.csv", ":START_ID\t:END_ID\na\tb\n");
        var reject = Path.Combine(_folder, "bad.csv");
        var run = await CommandLineRun.StartAsync(["import", "csv", "--nodes", "P=" + nodes, "--relationships", "R=" + relationships, "--delimiter", "TAB", "--reject", reject]);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Imported 2 nodes, 1 relationships and 4 properties: 4 rows in ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"1 bad rows were passed over; they are in {reject}.", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(reject));
    }

    [Theory]
    [InlineData(2, "There is nothing to import")]
    [InlineData(2, "--delimiter xy: give one character", "--nodes", "n.csv", "--delimiter", "xy")]
    [InlineData(2, "--array-delimiter and --quote are the same", "--nodes", "n.csv", "--quote", ";")]
    [InlineData(2, "no file is named", "--nodes", "Person=")]
    [InlineData(1, "missing.csv: there is no such file", "--nodes", "missing.csv")]
    public async Task What_cannot_be_imported_is_said(int exitCode, string expected, params string[] arguments)
    {
        var run = await CommandLineRun.StartAsync(["import", "csv", .. arguments.Select(argument => argument == "n.csv" ? Write("n.csv", "a\n1\n") : argument)]);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(expected.Replace("--array-delimiter and --quote are the same", "--array-delimiter and --quote", StringComparison.Ordinal), run.Errors, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
