using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Tests;

public sealed class BadRowTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Bad_rows_are_passed_over_and_written_with_their_reasons()
    {
        _folder.Write("n.csv", "id:ID(A),age:int,name\n1,58,a\n2,old,b\n1,3,c\n3,4,d,e\n4,5,\"x\"y\n");
        _folder.Write("r.csv", ":START_ID(A),:END_ID(A),:TYPE,since:date\n1,1,R,2022-02-24\n1,9,R,\n,1,R,\n1,1,,\n1,1,R,soon\n");
        var reject = _folder.Path("bad.csv");
        var summary = await _folder.RunAsync("n:n.csv r:r.csv", new ImportOptions { RejectFile = reject });
        Assert.Equal((1, 1, 8), (summary.Nodes, summary.Relationships, summary.BadRows));
        Assert.Equal(reject, summary.RejectFile);
        var nodes = _folder.Path("n.csv");
        var relationships = _folder.Path("r.csv");
        Assert.Equal(
            [
                "file,line,reason,row",
                $"\"{nodes}\",3,\"column 2 (age): 'old' is not a whole number from -9223372036854775808 to 9223372036854775807\",\"2,old,b\"",
                $"\"{nodes}\",4,\"column 1 (id): another node of the space A has the id '1' already\",\"1,3,c\"",
                $"\"{nodes}\",5,\"the row has 4 fields, and the header 3 columns\",\"3,4,d,e\"",
                $"\"{nodes}\",6,\"field 3 goes on after its closing quote; a quote inside a quoted field is written twice\",\"4,5,\"\"x\"\"y\"",
                $"\"{relationships}\",3,\"column 2 (:END_ID): no node of the space A has the id '9'\",\"1,9,R,\"",
                $"\"{relationships}\",4,\"column 1 (:START_ID): the relationship has no id here\",\",1,R,\"",
                $"\"{relationships}\",5,\"column 3 (:TYPE): the relationship has no type\",\"1,1,,\"",
                $"\"{relationships}\",6,\"column 4 (since): 'soon' is not a date such as 2022-02-24\",\"1,1,R,soon\"",
            ],
            await File.ReadAllLinesAsync(reject, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_row_that_is_bad_for_another_reason_does_not_take_its_id()
    {
        _folder.Write("n.csv", "id:ID,age:int\n1,x\n1,2\n");
        Assert.Equal(1, (await _folder.RunAsync("n:n.csv")).Nodes);
        Assert.Equal("(0 {id: '1', age: 2})", _folder.Graph.Text);
    }

    [Fact]
    public async Task More_bad_rows_than_are_tolerated_stop_the_import()
    {
        _folder.Write("n.csv", "a:int\n" + string.Concat(Enumerable.Repeat("x\n", 5)));
        var error = await Assert.ThrowsAsync<GraphException>(() => _folder.RunAsync("n:n.csv", new ImportOptions { BadTolerance = 3 }));
        Assert.Contains("line 5: more than 3 rows are bad", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _folder.Graph.Commits);
        Assert.Equal(5, (await _folder.RunAsync("n:n.csv", new ImportOptions { BadTolerance = -1 })).BadRows);
    }

    [Theory]
    [InlineData("--skip-duplicate-nodes", "n.csv, line 3: column 1 (id): another node has the id '1' already")]
    [InlineData("--skip-bad-relationships", "r.csv, line 2: column 2 (:END_ID): no node has the id '2'")]
    public async Task The_first_of_a_kind_can_stop_the_import(string option, string expected)
    {
        _folder.Write("n.csv", "id:ID\n1\n1\n");
        _folder.Write("r.csv", ":START_ID,:END_ID\n1,2\n");
        var duplicates = option == "--skip-duplicate-nodes";
        var error = await Assert.ThrowsAsync<GraphException>(() => _folder.RunAsync("n:n.csv r:R=r.csv", new ImportOptions { SkipDuplicateNodes = !duplicates, SkipBadRelationships = duplicates }));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains(option, error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extra_fields_can_be_left_out()
    {
        _folder.Write("n.csv", "a\n1,2,3\n");
        Assert.Equal(0, (await _folder.RunAsync("n:n.csv", new ImportOptions { IgnoreExtraColumns = true })).BadRows);
    }

    [Fact]
    public async Task Rows_in_another_encoding_are_bad_rows_that_say_so()
    {
        var path = _folder.Path("n.csv");
        await File.WriteAllBytesAsync(path, [.. Encoding.ASCII.GetBytes("name,:LABEL\nZ"), 0xFC, .. Encoding.ASCII.GetBytes("rich,City\nBern,C"), 0xFC, (byte)'\n'], TestContext.Current.CancellationToken);
        var reject = _folder.Path("bad.csv");
        Assert.Equal(2, (await _folder.RunAsync("n:n.csv", new ImportOptions { RejectFile = reject })).BadRows);
        var rows = await File.ReadAllTextAsync(reject, TestContext.Current.CancellationToken);
        Assert.Contains("is not text in UTF-8", rows, StringComparison.Ordinal);
        Assert.Contains("the labels are no names in UTF-8", rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relationship_without_any_type_is_a_bad_row()
    {
        _folder.Write("n.csv", ":ID\n1\n");
        _folder.Write("r.csv", ":START_ID,:END_ID\n1,1\n");
        Assert.Equal(1, (await _folder.RunAsync("n:n.csv r:r.csv")).BadRows);
    }

    [Fact]
    public async Task Names_that_the_database_refuses_are_bad_rows()
    {
        _folder.Write("n.csv", ":ID,:LABEL\n1,A\n2,refused\n");
        _folder.Write("r.csv", ":START_ID,:END_ID,:TYPE\n1,1,refused\n1,1,R\n");
        var summary = await _folder.RunAsync("n:n.csv r:r.csv");
        Assert.Equal((1, 1, 2), (summary.Nodes, summary.Relationships, summary.BadRows));
    }

    [Fact]
    public async Task The_reject_file_is_none_of_the_files_to_import()
    {
        _folder.Write("n.csv", "a\n1\n");
        await Assert.ThrowsAsync<GraphException>(() => _folder.RunAsync("n:n.csv", new ImportOptions { RejectFile = _folder.Path("n.csv") }));
        Assert.Equal("a\n1\n", await File.ReadAllTextAsync(_folder.Path("n.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_bad_rows_there_is_no_reject_file()
    {
        _folder.Write("n.csv", "a\n1\n");
        var summary = await _folder.RunAsync("n:n.csv", new ImportOptions { RejectFile = _folder.Path("bad.csv") });
        Assert.Null(summary.RejectFile);
        Assert.False(File.Exists(_folder.Path("bad.csv")));
    }
}
