using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>Where a read that goes on and a write would meet, rows are gathered first; nowhere else.</summary>
public sealed class EagernessTests : PlanTextTests
{
    [Theory]
    [InlineData("MATCH (n:Actor) CREATE (:Actor {id: n.id + 1})", "read/create conflict for label: Actor")]
    [InlineData("MATCH (n) CREATE (:Claim)", "read/create conflict for nodes")]
    [InlineData("MATCH (a:Actor)-[:SUPPORTS]->(b) CREATE (b)-[:SUPPORTS]->(a)", "read/create conflict for type: SUPPORTS")]
    [InlineData("MATCH (a:Actor) WHERE COUNT { (a)-[:SUPPORTS]->() } < 3 CREATE (a)-[:SUPPORTS]->(a)", "read/create conflict for type: SUPPORTS")]
    [InlineData("MATCH (a:Actor) WHERE a.x < 3 SET a.x = 4", "read/set conflict for property: x")]
    [InlineData("MATCH (a:Actor) WHERE a.x < 3 SET a += $map", "read/set conflict for property: any")]
    [InlineData("MATCH (a:Actor) WITH a, properties(a) AS p SET a.x = 4", "read/set conflict for property: any")]
    [InlineData("MATCH (a:Actor) SET a:State REMOVE a:Actor", "read/set conflict for label: Actor")]
    [InlineData("MATCH (a:Actor) DETACH DELETE a", "read/delete conflict")]
    [InlineData("MATCH (a:Actor) SET a.x = 1 RETURN a.x", "read/set conflict for property: x")]
    [InlineData("UNWIND [1, 2] AS x CREATE (a:Actor {id: x}) WITH a MATCH (b:Actor) RETURN a.id, b.id", "read/create conflict for label: Actor")]
    [InlineData("UNWIND $rows AS row MERGE (a:Actor {id: row.a}) MERGE (b:Actor {id: row.b})", "read/create conflict for label: Actor")]
    [InlineData("MATCH (a:Actor)-[r:RARE]->(b) SET a.x = 1 SET b.x = 2", "set/set conflict for property: x")]
    [InlineData("MATCH (a:Actor) CALL (a) { CREATE (:Actor) }", "read/create conflict for label: Actor")]
    [InlineData("MATCH (a:Actor) FOREACH (x IN [1] | CREATE (:Actor))", "read/create conflict for label: Actor")]
    public void A_read_and_a_write_that_meet_are_kept_apart(string query, string reason)
    {
        var eager = PlanTree.Operators(Plan(query).Plan).OfType<Eager>().ToList();

        Assert.Equal([reason], eager.Select(one => one.Reason));
    }

    [Theory]
    [InlineData("MATCH (n:Actor) CREATE (:Claim {id: n.id})")]
    [InlineData("MATCH (n:Actor {id: 1}) CREATE (:Actor {id: 2})")]
    [InlineData("MATCH (n:Actor) WITH n LIMIT 1 CREATE (:Actor {id: 2})")]
    [InlineData("MATCH (n:Actor) WITH count(*) AS c CREATE (:Actor {id: c})")]
    [InlineData("MATCH (n:Actor) WITH n ORDER BY n.x CREATE (:Actor {id: n.id})")]
    [InlineData("MATCH (n:Actor) WHERE n.x = 1 SET n.y = 2")]
    [InlineData("MATCH (a:Actor)-[:SUPPORTS]->(b) CREATE (b)-[:OPPOSES]->(a)")]
    [InlineData("CREATE (a:Actor) WITH a MATCH (b:Actor) RETURN b.id")]
    [InlineData("UNWIND $rows AS row MATCH (a:Actor {id: row.a}), (b:Actor {id: row.b}) MERGE (a)-[r:SUPPORTS]->(b) SET r.w = row.w")]
    [InlineData("UNWIND $rows AS row MERGE (a:Actor {id: row.a}) SET a.name = row.name")]
    [InlineData("UNWIND $rows AS row CREATE (a:Actor) SET a = row")]
    public void Rows_flow_where_nothing_meets(string query) =>
        Assert.DoesNotContain(PlanTree.Operators(Plan(query).Plan), one => one is Eager);

    [Fact]
    public void An_eager_keeps_only_what_is_read_above_it()
    {
        var eager = Assert.Single(PlanTree.Operators(Plan("MATCH (a:Actor)-[r:SUPPORTS]->(b) CREATE (b)-[:SUPPORTS]->(:State)").Plan).OfType<Eager>());

        Assert.Equal(["b"], eager.Variables);
    }
}
