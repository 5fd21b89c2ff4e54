using GraphExplorer.Model;
using static GraphExplorer.Cypher.Tests.Trees;

namespace GraphExplorer.Cypher.Tests.Parsing;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("RETRUN 1", 0, "Invalid input 'RETRUN': expected 'CALL', 'CREATE'", "Did you mean RETURN?")]
    [InlineData("MATCH (n) RETRUN n", 10, "Invalid input 'RETRUN': expected a clause, ", "Did you mean RETURN?")]
    [InlineData("MATCH (n RETURN n", 9, "Invalid input 'RETURN': expected ", "The '(' at line 1, column 7 (offset: 6) is not closed.")]
    [InlineData("MATCH (n) WHERE n.x == 1 RETURN n", 21, "Invalid input '=': expected an expression", "Equality is written with one equals sign: a = b.")]
    [InlineData("MATCH (n) WHERE n.x != 1 RETURN n", 20, "Unknown operation '!='", "Write <> for 'not equal'.")]
    [InlineData("MATCH (n) WHERE n.x && n.y RETURN n", 20, "Invalid input '&': expected", "Write AND for the logical conjunction.")]
    [InlineData("MATCH (n) WHERE !n.x RETURN n", 16, "Invalid input '!': expected an expression", "Write NOT for the logical negation.")]
    [InlineData("SELECT * FROM x", 0, "Invalid input 'SELECT': expected", "Cypher begins with MATCH and ends with RETURN: MATCH (n:Label) RETURN n.name.")]
    [InlineData("MATCH (n) RETURN n GROUP BY n.x", 19, "Invalid input 'GROUP': expected", "There is no GROUP BY: RETURN and WITH group by their expressions that do not aggregate.")]
    [InlineData("MATCH (n) RETURN n LIMIT 3 WHERE n.x = 1", 27, "Invalid input 'WHERE': expected", "WHERE belongs right after the pattern of MATCH, or at the end of WITH.")]
    [InlineData("RETURN (1 + 2", 13, "Unexpected end of input: expected ')'", "The '(' at line 1, column 8 (offset: 7) is not closed.")]
    [InlineData("RETURN", 6, "Unexpected end of input: expected an expression", null)]
    [InlineData("", 0, "Unexpected end of input: expected", null)]
    [InlineData("RETURN 1 # comment", 9, "Invalid input '#': expected", "Comments begin with //.")]
    [InlineData("MATCH (n {x: @p}) RETURN n", 13, "Invalid input '@': expected an expression", "Parameters are written $name.")]
    [InlineData("RETURN ‘a’", 7, "Invalid input '‘': expected an expression", "Strings are written between straight quotes: 'text' or \"text\".")]
    [InlineData("CREATE INDEX ON :A(x)", 13, "Invalid index or constraint syntax.", "Since Neo4j 5 it is written CREATE INDEX name FOR (n:Label) ON (n.property).")]
    [InlineData("CREATE CONSTRAINT c FOR (n:A) REQUIRE m.x IS UNIQUE", 38, "Variable `m` not defined", "The variable of this command is `n`.")]
    [InlineData("MATCH (n) CREATE UNIQUE (n)-[:X]->()", 17, "The CREATE UNIQUE clause is no longer supported.", "Use MERGE instead.")]
    [InlineData("MATCH (n) RETURN n ORDER n.x", 25, "Invalid input 'n': expected 'BY'", null)]
    [InlineData("USING PERIODIC COMMIT 500 LOAD CSV FROM 'a' AS row CREATE ()", 0, "Invalid input 'USING': expected", "Instead of USING PERIODIC COMMIT write LOAD CSV … CALL (row) { … } IN TRANSACTIONS OF 1000 ROWS.")]
    [InlineData("CREATE BTREE INDEX i FOR (n:A) ON (n.x)", 7, "Invalid input 'BTREE': expected", "There are no B-tree indexes any more: write CREATE INDEX or CREATE RANGE INDEX.")]
    [InlineData("MATCH (n:$label) RETURN n", 9, "Invalid input '$label'", "A parameter as a label or type is written $($label).")]
    public void An_error_says_what_where_and_how_to_mend_it(string text, int offset, string message, string? hint)
    {
        var error = Error(text);

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(offset, error.Position!.Value.Offset);
        Assert.Equal(hint, error.Hint);
        Assert.Equal(StatusCodes.SyntaxError, error.Code);
    }

    [Fact]
    public void The_full_message_shows_the_line_and_a_caret()
    {
        const string Text = "MATCH (n)\nRETURN n.";

        Assert.Equal(
            "Unexpected end of input: expected a property name (line 2, column 10 (offset: 19))\n\"RETURN n.\"\n          ^",
            Error(Text).WithQuery(Text).FullMessage());
    }

    [Fact]
    public void A_long_token_is_cut_in_the_message() =>
        Assert.True(Error($"RETURN 1 {new string('x', 10_000)}").Message.Length < 500);
}
