using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Tests.Parsing;

public sealed class ScriptReaderTests
{
    [Theory]
    [InlineData("RETURN 1; RETURN 2;", "RETURN 1|RETURN 2")]
    [InlineData("RETURN 1", "RETURN 1")]
    [InlineData(" ;; \n ; ", "")]
    [InlineData("\uFEFFRETURN 1", "RETURN 1")]
    [InlineData("// a; comment\nRETURN 1; /* another; */ RETURN 2 // the end;", "RETURN 1|RETURN 2 // the end;")]
    [InlineData("RETURN ';' AS a; RETURN \";\" AS b; RETURN 1 AS `;`", "RETURN ';' AS a|RETURN \";\" AS b|RETURN 1 AS `;`")]
    [InlineData("RETURN 'it\\'s; ' AS a; RETURN '\\\\'; RETURN 3", "RETURN 'it\\'s; ' AS a|RETURN '\\\\'|RETURN 3")]
    [InlineData("RETURN 1 AS `a``;b`; RETURN 2", "RETURN 1 AS `a``;b`|RETURN 2")]
    [InlineData("RETURN 1 AS `a\\`; RETURN 2", "RETURN 1 AS `a\\`|RETURN 2")]
    [InlineData("RETURN 4 / 2 /* ; **/ ; RETURN '//;'", "RETURN 4 / 2 /* ; **/|RETURN '//;'")]
    public async Task Statements_are_cut_at_semicolons_outside_of_strings_names_and_comments(string script, string expected)
    {
        var statements = await ReadAsync(script);
        Assert.Equal(expected, string.Join('|', statements.Select(statement => statement.Text)));
    }

    [Fact]
    public async Task A_statement_has_the_place_of_its_first_character()
    {
        var statements = await ReadAsync("// comment\nRETURN 1;\n\n  RETURN\n2; RETURN 3");
        Assert.Equal([new SourcePosition(11, 2, 1), new SourcePosition(24, 4, 3), new SourcePosition(34, 5, 4)], statements.Select(statement => statement.Position));
    }

    [Theory]
    [InlineData("RETURN 1;\nRETURN 'open")]
    [InlineData("RETURN \"open;")]
    [InlineData("RETURN `open;")]
    [InlineData("/* open;")]
    public async Task What_is_not_closed_is_an_error(string script) =>
        Assert.Equal(StatusCodes.SyntaxError, (await Assert.ThrowsAsync<GraphException>(() => ReadAsync(script))).Code);

    [Fact]
    public async Task A_statement_that_does_not_end_is_not_gathered_without_bound()
    {
        var error = await Assert.ThrowsAsync<GraphException>(() => ReadAsync("RETURN '" + new string('x', CypherParserOptions.Default.MaximumTextLength)));
        Assert.Contains("longer than", error.Message, StringComparison.Ordinal);
    }

    private static async Task<List<(string Text, SourcePosition Position)>> ReadAsync(string script)
    {
        var statements = new List<(string Text, SourcePosition Position)>();
        await foreach (var statement in new ScriptReader(new StringReader(script)).ReadAsync(TestContext.Current.CancellationToken))
        {
            statements.Add(statement);
        }

        return statements;
    }
}
