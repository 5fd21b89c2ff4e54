using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Actors.Tests;

public sealed class GraphScriptsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphexplorer-scripts-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_built_in_scripts_are_part_of_the_program()
    {
        Assert.All(GraphScripts.BuiltIn.Schema, statement => Assert.StartsWith("CREATE ", statement[statement.IndexOf("CREATE", StringComparison.Ordinal)..], StringComparison.Ordinal));
        Assert.True(GraphScripts.BuiltIn.Seed.Count > 20);
    }

    [Fact]
    public void The_revision_is_raised_with_every_change_of_the_built_in_graph()
    {
        var text = string.Join(";\n", GraphScripts.BuiltIn.Schema.Concat(GraphScripts.BuiltIn.Seed));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..16];

        // Files know which of two graphs is the later one by the revision alone: raise it, and put the hash of the new scripts here.
        Assert.Equal((1, "9b84f0157388e73b"), (GraphScripts.BuiltInRevision, hash));
    }

    [Fact]
    public async Task A_folder_is_read_as_statements_whatever_quotes_and_comments_hold()
    {
        await WriteAsync("seed.cypher", "// a; comment\nMERGE (:A {id: 'a;b'}); /* ; */ MERGE (:B {id: \"it's; // no comment\"});\n");

        var scripts = await GraphScripts.ReadFolderAsync(_folder.FullName, TestContext.Current.CancellationToken);

        Assert.Empty(scripts.Schema);
        Assert.Equal(2, scripts.Seed.Count);
        Assert.EndsWith("MERGE (:A {id: 'a;b'})", scripts.Seed[0], StringComparison.Ordinal);
        Assert.EndsWith("MERGE (:B {id: \"it's; // no comment\"})", scripts.Seed[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_seed_is_refused_with_what_to_do()
    {
        var error = await Assert.ThrowsAsync<GraphException>(() => GraphScripts.ReadFolderAsync(_folder.FullName, TestContext.Current.CancellationToken));

        Assert.Contains(_folder.FullName, error.Message, StringComparison.Ordinal);
        Assert.Contains("seed.cypher", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_that_does_not_parse_is_shown_with_its_file_and_line()
    {
        await WriteAsync("seed.cypher", "MERGE (:A);\nMERG (:B);\n");

        var error = await Assert.ThrowsAsync<GraphException>(() => GraphScripts.ReadFolderAsync(_folder.FullName, TestContext.Current.CancellationToken));

        Assert.Equal(StatusCodes.SyntaxError, error.Code);
        Assert.Equal(2, error.Position!.Value.Line);
        Assert.Contains("seed.cypher", error.Message, StringComparison.Ordinal);
        Assert.Contains("MERG (:B)", error.Excerpt(), StringComparison.Ordinal);
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), text, TestContext.Current.CancellationToken);
}
