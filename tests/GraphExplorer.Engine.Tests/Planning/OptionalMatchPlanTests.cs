namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>OPTIONAL MATCH.</summary>
public sealed class OptionalMatchPlanTests : PlanTextTests
{
    [Fact]
    public void One_relationship_is_an_optional_expand() => AssertPlan(
        """
            MATCH (a:Actor) OPTIONAL MATCH (a)-[r:SUPPORTS]->(b:State) WHERE r.w > a.w RETURN a, b
            """,
        """
            ProduceResults a, b
            OptionalExpand(All) (a)-[r:SUPPORTS]->(b) WHERE b:State AND r.w > a.w
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void Into_a_bound_node() => AssertPlan(
        """
            MATCH (a:Actor {id: 1}), (b:Actor {id: 2}) OPTIONAL MATCH (b)-[r]->(a) RETURN r
            """,
        """
            ProduceResults r
            OptionalExpand(Into) (b)-[r]->(a)
            CartesianProduct
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
              NodeUniqueIndexSeek UNIQUE b:Actor(id) WHERE id = 2
            """);

    [Fact]
    public void A_longer_pattern_is_planned_for_each_row() => AssertPlan(
        """
            MATCH (a:Actor) OPTIONAL MATCH (a)-[:SUPPORTS]->(b)-[:RARE]->(c) RETURN a, c
            """,
        """
            ProduceResults a, c
            Apply
              NodeByLabelScan a:Actor
              Optional anon_0, anon_1, b, c
              Expand(All) (b)-[anon_1:RARE]->(c)
              Expand(All) (a)-[anon_0:SUPPORTS]->(b)
              Argument a
            """);

    [Fact]
    public void A_path_of_an_optional_relationship() => AssertPlan(
        """
            MATCH (a:Actor) OPTIONAL MATCH p = (a)-[:RARE]->(b) RETURN a, p
            """,
        """
            ProduceResults a, p
            Projection (a)-(anon_0)-(b) AS p
            OptionalExpand(All) (a)-[anon_0:RARE]->(b)
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void As_the_first_clause() => AssertPlan(
        """
            OPTIONAL MATCH (a:State) RETURN a
            """,
        """
            ProduceResults a
            Optional a
            NodeByLabelScan a:State
            """);

    [Fact]
    public void By_an_index() => AssertPlan(
        """
            UNWIND $ids AS id OPTIONAL MATCH (a:Actor {id: id}) RETURN id, a
            """,
        """
            ProduceResults id, a
            Apply
              Unwind $ids AS id
              Argument
              Optional a
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = id
            """);
}
