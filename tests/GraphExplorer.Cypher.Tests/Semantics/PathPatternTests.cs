using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Semantics;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Tests.Semantics;

/// <summary>What path patterns may be made of, and how they are written.</summary>
public sealed class PathPatternTests
{
    [Theory]
    [InlineData("MATCH (a) ((b)-->(c)) RETURN a", 10, "Juxtaposition is currently only supported for quantified path patterns.")]
    [InlineData("MATCH (x) (((a)-->(b))*)+ (y) RETURN 1", 11, "Quantified path patterns are not allowed to be nested.")]
    [InlineData("MATCH ((a)-[*]->(b))+ RETURN 1", 10, "Variable length relationships cannot be part of a quantified path pattern.")]
    [InlineData("MATCH (x)-[*]->(y) ((a)-->(b))+ RETURN 1", 9, "Mixing variable-length relationships")]
    [InlineData("MATCH ((n) (m)){1,5} RETURN 1", 6, "A quantified path pattern needs to have at least one relationship.\nIn this case, the quantified path pattern ((n) (m)){1,5} consists of only nodes.")]
    [InlineData("MATCH ((a)-->(b))*((c)-->(d))* RETURN 1", 6, "A top-level path pattern in a `MATCH` clause must be written such that it always evaluates to at least one node pattern.\nIn this case, `((a)-->(b)){0} ((c)-->(d)){0}` would")]
    [InlineData("MATCH (a) (p = (x)-->(y))+ (b) RETURN 1", 10, "Assigning a path in a quantified path pattern is not yet supported.")]
    [InlineData("MATCH (p = (x)-->(y)) RETURN 1", 6, "Sub-path assignment is currently not supported.")]
    [InlineData("MATCH (x)-->(y) ((a)-->(b) WHERE a.h > x.h)+ RETURN 1", 6, "From within a quantified path pattern, one may only reference variables, that are already bound in a previous `MATCH` clause.\nIn this case, `x` is defined in the same `MATCH` clause as ((a)-->(b) WHERE a.h > x.h)+.")]
    [InlineData("MATCH p = (x), ((a)-->(b {h: length(p)}))+ RETURN 1", 6, "From within a quantified path pattern")]
    [InlineData("MATCH (x) (ANY 2 (a)-->(b))+ RETURN 1", 11, "Path selectors such as `ANY 2 PATHS` are not supported within quantified path patterns.")]
    [InlineData("MATCH ANY SHORTEST (a)-->+(b), (c) RETURN 1", 6, "Multiple path patterns cannot be used in the same clause in combination with a selective path selector.")]
    [InlineData("MATCH SHORTEST 0 GROUPS (a)-->(b) RETURN 1", 15, "The group count needs to be greater than 0.")]
    [InlineData("MATCH REPEATABLE ELEMENTS (a)-->*(b) RETURN 1", 26, "The quantified path pattern may yield an infinite number of rows")]
    [InlineData("MATCH (a)-[:%*]->(b) RETURN 1", 12, "Variable length relationships must not use relationship type expressions.")]
    [InlineData("CREATE ANY (a)-[:R]->(b)", 7, "Path selectors such as `ANY 1 PATHS` cannot be used in a CREATE clause, but only in a MATCH clause.")]
    [InlineData("MERGE ((a)-[:R]->(b)){2}", 6, "Quantified path patterns cannot be used in a MERGE clause, but only in a MATCH clause.")]
    [InlineData("CREATE (a) (b)", 11, "Juxtaposition is currently only supported for quantified path patterns.")]
    public void A_pattern_that_breaks_a_rule_is_refused_at_its_place(string text, int offset, string message)
    {
        var error = Assert.Throws<GraphException>(() => Check(text));

        Assert.Equal(StatusCodes.SyntaxError, error.Code);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(offset, error.Position!.Value.Offset);
    }

    [Theory]
    [InlineData("MATCH ((a)-->(b)-->(a)-->(c))+ RETURN count(*)")]
    [InlineData("MATCH (c) ((a)-->(b))+ (d)-->(c) RETURN count(*)")]
    [InlineData("MATCH ((a)-->(b)){0,} ((c)-->(d)){1,} RETURN a, d")]
    [InlineData("MATCH ((a)-->(b)) ((x)-->(y))* RETURN x")]
    [InlineData("MATCH (x) MATCH ((a WHERE a.p < x.p)-->(b))+ RETURN count(*)")]
    [InlineData("MATCH (a) ((n)-->(m) WHERE all(a IN n.p WHERE a > 2))+ (b) RETURN count(*)")]
    [InlineData("MATCH ((a)--(b) WHERE EXISTS { (c)-[r*]-(d) })+ RETURN 1")]
    [InlineData("MATCH (a)-[r*]-(b WHERE EXISTS { (a) (()-[r1]->())* (b) }) RETURN 1")]
    [InlineData("MATCH SHORTEST 1 (p = (a)-[r]->+(b) WHERE length(p) % 2 = 0) RETURN b, p")]
    [InlineData("MATCH p = (x)-->(y) MATCH SHORTEST 1 ((a)-[r]->+(b) WHERE length(p) = size(r)) RETURN b")]
    [InlineData("MATCH (x) MATCH REPEATABLE ELEMENTS ANY (a)-->{1,3}(x)-->(c), (x)-->{1,3}(y) RETURN c, y")]
    [InlineData("MATCH ALL (a)-->+(b), (c) RETURN a")]
    [InlineData("MATCH ALL SHORTEST (a)-[r:R*]->(b) RETURN r[0].x")]
    public void What_the_rules_allow_is_let_through(string text) => Check(text);

    [Theory]
    [InlineData("MATCH (a) ((x)-[r:T WHERE r.w > 1]->(y) WHERE x.v < y.v){1,3} (b) RETURN x")]
    [InlineData("MATCH p = (a) ((x)-->(y))+ (b)<-[:T]-{2,}(c) RETURN p")]
    [InlineData("MATCH p = SHORTEST 2 GROUPS ((a)-->+(b) WHERE a.x > b.x) RETURN p")]
    [InlineData("MATCH SHORTEST $k (p = (a)-->{,3}(b)) RETURN p")]
    [InlineData("MATCH REPEATABLE ELEMENTS ANY (a)-->{2}(b) RETURN a")]
    [InlineData("MATCH ANY 3 (a)-->*(b) RETURN a")]
    [InlineData("MATCH ALL (n:A|B&!C {x: 1} WHERE n.y > 1)-[r:!R|%]->(m) RETURN n")]
    [InlineData("MATCH (shortestPath) RETURN shortestPath")]
    [InlineData("MATCH (any {shortest: 1})--(all) RETURN any, all")]
    public void A_written_pattern_parses_back_to_an_equal_tree(string text)
    {
        var tree = CypherParser.Parse(text);

        Assert.Equal(tree, CypherParser.Parse(CypherWriter.Write(tree)));
    }

    private static CheckedStatement Check(string text) => SemanticChecker.Check(CypherParser.Parse(text), new TestCatalogue());
}
