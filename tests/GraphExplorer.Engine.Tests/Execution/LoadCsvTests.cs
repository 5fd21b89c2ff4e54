using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Procedures;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution;

public sealed class LoadCsvTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("load-csv").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Lines_are_lists_or_maps_by_the_first_line()
    {
        await File.WriteAllTextAsync(
            Path.Join(_folder, "a.csv"),
            "id,name\r\n1,\"a, \"\"b\"\"\"\r\n\r\n2,\n3,\"\"\n",
            TestContext.Current.CancellationToken);
        using var graph = Graph();
        Assert.Equal(
            ["'1', 'a, \"b\"'", "'2', null", "'3', ''"],
            (await graph.RunAsync("LOAD CSV WITH HEADERS FROM 'file:///a.csv' AS line RETURN line.id, line.name")).Rows);
        Assert.Equal(["2"], (await graph.RunAsync("LOAD CSV FROM 'file:///a.csv' AS line WITH line LIMIT 1 RETURN size(line)")).Rows);
    }

    [Theory]
    [InlineData("file:///../secret.csv")]
    [InlineData("file:///missing.csv")]
    [InlineData("http://localhost/a.csv")]
    [InlineData("/etc/hostname")]
    public async Task Nothing_outside_the_import_folder_is_read(string address)
    {
        using var graph = Graph();
        var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("LOAD CSV FROM $a AS line RETURN line", ("a", address)));
        Assert.Equal(StatusCodes.ExternalResourceFailed, error.Code);
    }

    [Fact]
    public async Task Without_an_import_folder_it_is_switched_off()
    {
        using var graph = new TestGraph();
        var error = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("LOAD CSV FROM 'file:///a.csv' AS line RETURN line"));
        Assert.Contains("switched off", error.Message, StringComparison.Ordinal);
    }

    private TestGraph Graph() => new() { Options = new(FunctionRegistry.BuiltIn, ProcedureRegistry.BuiltIn, _folder) };
}
