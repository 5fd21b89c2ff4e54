using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using static GraphExplorer.Cypher.Tests.Trees;

namespace GraphExplorer.Cypher.Tests.Parsing;

public sealed class StatementTests
{
    [Fact]
    public void The_prefix_gives_mode_and_options()
    {
        var statement = CypherParser.Parse("CYPHER 5 runtime=slotted PROFILE RETURN 1;");

        Assert.Equal(StatementMode.Profile, statement.Mode);
        Assert.Equal([new StatementOption("5", null), new StatementOption("runtime", "slotted")], statement.Options);
    }

    [Fact]
    public void A_script_is_cut_at_its_semicolons()
    {
        var statements = CypherParser.ParseScript("// first\nRETURN ';' AS x ;;\n MATCH (n)\nRETURN n; ");

        Assert.Equal(["RETURN ';' AS x", "MATCH (n)\nRETURN n"], statements.Select(statement => statement.Text));
        Assert.Equal(3, statements[1].Statement.Position.Line);
    }

    [Fact]
    public void An_empty_script_has_no_statements() => Assert.Empty(CypherParser.ParseScript(" // nothing\n ; "));

    [Fact]
    public void Two_statements_are_not_one()
    {
        var error = Error("RETURN 1; RETURN 2");

        Assert.StartsWith("Expected exactly one statement", error.Message, StringComparison.Ordinal);
        Assert.Equal(10, error.Position!.Value.Offset);
    }

    [Fact]
    public void Nodes_know_where_they_begin()
    {
        var match = (MatchClause)Clauses("\n MATCH (n)\n  WHERE n.x = 1 RETURN n")[0];

        Assert.Equal(new SourcePosition(2, 2, 2), match.Position);
        Assert.Equal(new SourcePosition(8, 2, 8), match.Pattern[0].Position);
        Assert.Equal(new SourcePosition(20, 3, 9), match.Where!.Position);
    }

    [Fact]
    public void Indexes_are_created_and_dropped()
    {
        Assert.Equal(
            new CreateIndex(IndexKind.Range, new StringLiteral("i"), true, false, ["A"], ["x", "y"], null),
            CypherParser.Parse("CREATE INDEX i IF NOT EXISTS FOR (n:A) ON (n.x, n.y)").Body);
        Assert.Equal(
            new CreateIndex(IndexKind.FullText, null, false, true, ["T", "U"], ["x"], null),
            CypherParser.Parse("CREATE FULLTEXT INDEX FOR ()-[r:T|U]-() ON EACH [r.x]").Body);
        Assert.Equal(new CreateIndex(IndexKind.Lookup, new Parameter("i"), false, false, [], [], null), CypherParser.Parse("CREATE LOOKUP INDEX $i FOR (n) ON EACH labels(n)").Body);
        Assert.Equal(new DropIndex(new StringLiteral("i"), true), CypherParser.Parse("DROP INDEX i IF EXISTS").Body);
    }

    [Fact]
    public void Constraints_are_created_and_dropped()
    {
        Assert.Equal(
            new CreateConstraint(ConstraintKind.Unique, new StringLiteral("c"), true, false, "A", ["x"], null, null),
            CypherParser.Parse("CREATE CONSTRAINT c IF NOT EXISTS FOR (n:A) REQUIRE n.x IS UNIQUE").Body);
        Assert.Equal(
            new CreateConstraint(ConstraintKind.Key, null, false, true, "T", ["x", "y"], null, null),
            CypherParser.Parse("CREATE CONSTRAINT FOR ()-[r:T]-() REQUIRE (r.x, r.y) IS RELATIONSHIP KEY").Body);
        Assert.Equal(
            new CreateConstraint(ConstraintKind.Type, null, false, false, "A", ["x"], new CypherType(CypherTypeName.Integer, false, []), null),
            CypherParser.Parse("CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS :: INTEGER").Body);
        Assert.Equal(new DropConstraint(new StringLiteral("c"), false), CypherParser.Parse("DROP CONSTRAINT c").Body);
    }

    [Fact]
    public void Show_has_filter_columns_and_predicate()
    {
        var show = (ShowCommand)CypherParser.Parse("SHOW NODE PROPERTY EXISTENCE CONSTRAINTS YIELD name AS n ORDER BY n WHERE n > 'a' RETURN count(*) AS c").Body;

        Assert.Equal(ShowKind.Constraints, show.Kind);
        Assert.Equal("NODE PROPERTY EXISTENCE", show.Filter);
        Assert.Equal([new YieldItem("name", "n")], show.Yield!);
        Assert.Single(show.YieldProjection!.OrderBy);
        Assert.NotNull(show.Where);
        Assert.Equal("c", show.Return!.Items[0].Alias);
    }

    [Fact]
    public void A_node_may_be_called_index() => Assert.IsType<CreateClause>(FirstClause("CREATE index = (:A)-[:T]->(:B)"));
}
