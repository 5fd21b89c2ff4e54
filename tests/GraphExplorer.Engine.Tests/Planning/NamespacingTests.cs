using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Engine.Planning.Namespacing;
using Query = GraphExplorer.Cypher.Syntax.Query;

namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>Every variable of a statement gets a name of its own, which stands as the alias of what is projected.</summary>
public sealed class NamespacingTests
{
    [Theory]
    [InlineData("MATCH (a) WITH a.x AS a RETURN a", "MATCH (a) WITH a.x AS `a@1` RETURN `a@1` AS `a@1`")]
    [InlineData("MATCH (a) WITH a AS b MATCH (a) RETURN a, b", "MATCH (a) WITH a AS a MATCH (`a@1`) RETURN `a@1` AS `a@1`, a AS a")]
    [InlineData("MATCH ()-->(b) RETURN b", "MATCH (`@anon0`)-[`@anon1`]->(b) RETURN b AS b")]
    [InlineData("UNWIND [1] AS x RETURN [x IN [x] | x] AS y, all(x IN [x] WHERE x > 1) AS z", "UNWIND [1] AS x RETURN [`x@1` IN [x] | `x@1`] AS y, all(`x@2` IN [x] WHERE `x@2` > 1) AS z")]
    [InlineData("WITH 1 AS s RETURN reduce(s = s, x IN [s] | s + x) AS r", "WITH 1 AS s RETURN reduce(`s@1` = s, x IN [s] | `s@1` + x) AS r")]
    [InlineData("MATCH (a) FOREACH (x IN [1] | CREATE (b)) FOREACH (x IN [2] | CREATE (b)) CREATE (b)", "MATCH (a) FOREACH (x IN [1] | CREATE (b)) FOREACH (`x@1` IN [2] | CREATE (`b@1`)) CREATE (`b@2`)")]
    [InlineData("MATCH (a) CALL { MATCH (a) RETURN a AS b } RETURN a, b", "MATCH (a) CALL () { MATCH (`a@1`) RETURN `a@1` AS `a@1` } RETURN a AS a, `a@1` AS `a@1`")]
    [InlineData("MATCH (a) CALL { WITH a MATCH (a)-->(b) RETURN b AS c } RETURN a, c", "MATCH (a) CALL (a) { WITH a AS a MATCH (a)-[`@anon0`]->(b) RETURN b AS b } RETURN a AS a, b AS b")]
    [InlineData("MATCH (a)-[r]->(a), (c {x: a.x}) RETURN *", "MATCH (a)-[r]->(a), (c {x: a.x}) RETURN a AS a, c AS c, r AS r")]
    [InlineData("MATCH (a) RETURN a.x AS x, count(*) AS n ORDER BY a.x, n", "MATCH (a) RETURN a.x AS x, count(*) AS n ORDER BY x, n")]
    [InlineData("MATCH (a) WITH a.x AS b ORDER BY a.y WHERE a.z > b RETURN b", "MATCH (a) WITH a.x AS b ORDER BY a.y WHERE a.z > b RETURN b AS b")]
    [InlineData("MATCH (a) SET a.x = 1, a:B REMOVE a.y RETURN a {.x, a}", "MATCH (a) SET a.x = 1, a:B REMOVE a.y RETURN a {.x, a} AS `a@1`")]
    public void Names_are_made_unique(string query, string expected)
    {
        var names = new NameSupply();
        var (rewritten, _) = new QueryNamespacer(names, _ => null).Query((Query)CypherParser.Parse(query).Body, Scope.Empty, ReturnNaming.Own);

        Assert.Equal(expected, CypherWriter.Write(rewritten));
    }

    [Fact]
    public void The_arms_of_a_union_fill_the_same_variables()
    {
        var names = new NameSupply();
        var (query, columns) = new QueryNamespacer(names, _ => null)
            .Query((Query)CypherParser.Parse("MATCH (a) RETURN a AS x, 1 AS y UNION MATCH (a) RETURN 2 AS y, a AS x").Body, Scope.Empty, ReturnNaming.Own);

        var arms = (UnionQuery)query;
        Assert.Equal(["x", "y"], columns.Select(column => column.Name));
        Assert.Equal(columns.Select(column => column.Variable), Returned((SingleQuery)arms.Left));
        Assert.Equal(columns.Select(column => column.Variable).Reverse(), Returned(arms.Right));

        static IEnumerable<string> Returned(SingleQuery arm) => ((ReturnClause)arm.Clauses[^1]).Projection.Items.Select(item => item.Alias!);
    }

    [Fact]
    public void A_subquery_knows_the_outer_variables_that_it_reads()
    {
        var names = new NameSupply();
        var (query, _) = new QueryNamespacer(names, _ => null)
            .Query((Query)CypherParser.Parse("MATCH (a), (b), (c) RETURN COUNT { MATCH (a)-->(d) WITH d WHERE d.x = b.x RETURN d } AS n").Body, Scope.Empty, ReturnNaming.Own);

        var item = ((ReturnClause)((SingleQuery)query).Clauses[^1]).Projection.Items[0];
        Assert.Equal(["a", "b"], Assert.IsType<CorrelatedSubquery>(item.Expression).Dependencies);
    }
}
