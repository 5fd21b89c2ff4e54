using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;

namespace GraphExplorer.Cypher.Tests.Syntax;

public sealed class SyntaxRewriterTests
{
    public static TheoryData<string> CorpusStatements => [.. Corpus.Statements];

    [Theory]
    [MemberData(nameof(CorpusStatements))]
    public void A_rewrite_that_changes_nothing_gives_the_same_object(string text)
    {
        var tree = CypherParser.Parse(text);

        Assert.Same(tree, new Unchanged().Rewrite(tree));
    }

    [Theory]
    [MemberData(nameof(CorpusStatements))]
    public void Renaming_reaches_every_variable(string text)
    {
        var tree = CypherParser.Parse(text);
        var there = new Renamer(name => "v_" + name).Rewrite(tree);
        var names = new VariableNames();
        names.Visit(there);

        Assert.All(names.Found, name => Assert.StartsWith("v_", name, StringComparison.Ordinal));
        Assert.NotNull(CypherParser.Parse(CypherWriter.Write(there)));
    }

    [Fact]
    public void Renaming_keeps_the_names_of_result_columns_apart_from_their_variables()
    {
        var renamed = new Renamer(name => name + "1").Rewrite(CypherParser.Parse("MATCH (n)-[r]->() WITH n, r.x AS x UNWIND [n] AS m RETURN n.y, m {.z, x}"));

        Assert.Equal("MATCH (n1)-[r1]->() WITH n1 AS n1, r1.x AS x1 UNWIND [n1] AS m1 RETURN n1.y AS `n.y`, m1 {.z, x: x1} AS m", CypherWriter.Write(renamed));
    }

    [Fact]
    public void Replacing_a_part_keeps_the_rest()
    {
        var replaced = new Replacer().Rewrite(CypherParser.Parse("MATCH (n) WHERE n.x = $p AND EXISTS { (n {y: $p}) } RETURN [x IN $p | x] AS l"));

        Assert.Equal("MATCH (n) WHERE n.x = 1 AND EXISTS { MATCH (n {y: 1}) } RETURN [x IN 1 | x] AS l", CypherWriter.Write(replaced));
    }

    [Fact]
    public void A_visitor_sees_the_nodes_in_the_order_of_the_text()
    {
        var names = new VariableNames();
        names.Visit(CypherParser.Parse("MATCH (a) WHERE b = c UNWIND d AS e RETURN f, [g IN h WHERE i | j]"));

        Assert.Equal(["b", "c", "d", "f", "h", "i", "j"], names.Found);
    }

    private sealed class Unchanged : SyntaxRewriter;

    private sealed class Renamer(Func<string, string> rename) : SyntaxRewriter
    {
        protected override string VisitVariable(string name) => rename(name);
    }

    private sealed class Replacer : SyntaxRewriter
    {
        protected override SyntaxNode Visit(SyntaxNode node) => node is Parameter ? new IntegerLiteral(1) : VisitChildren(node);
    }

    private sealed class VariableNames : SyntaxVisitor
    {
        internal List<string> Found { get; } = [];

        public override void Visit(SyntaxNode node)
        {
            if (node is Variable variable)
            {
                Found.Add(variable.Name);
            }

            VisitChildren(node);
        }
    }
}
