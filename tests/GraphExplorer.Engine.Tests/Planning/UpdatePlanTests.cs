namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>CREATE, MERGE, SET, REMOVE, DELETE, FOREACH and the schema commands.</summary>
public sealed class UpdatePlanTests : PlanTextTests
{
    [Fact]
    public void Create() => AssertPlan(
        """
            MATCH (a:Actor {id: 1}) CREATE p = (a)-[:SUPPORTS {w: 1}]->(b:State:Actor {id: 2})<-[:RARE]-(a) RETURN p
            """,
        """
            ProduceResults p
            Projection (a)-(anon_0)-(b)-(anon_1)-(a) AS p
            Create (b:State:Actor {id: 2}), (a)-[anon_0:SUPPORTS {w: 1}]->(b), (a)-[anon_1:RARE]->(b)
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void Merge_a_node() => AssertPlan(
        """
            MERGE (a:Actor {id: $id}) ON CREATE SET a.made = 1 ON MATCH SET a.seen = 2 RETURN a
            """,
        """
            ProduceResults a
            Merge (a:Actor {id: $id}) ON MATCH SET a.seen = 2 ON CREATE SET a.made = 1
              Argument
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = $id
            """);

    [Fact]
    public void Merge_computes_a_value_once() => AssertPlan(
        """
            UNWIND $rows AS row MERGE (a:Actor {id: toString(row.id), name: row.name})
            """,
        """
            EmptyResult
            Merge (a:Actor {id: value_0, name: row.name})
              Projection toString(row.id) AS value_0
              Unwind $rows AS row
              Argument
              Filter a.name = row.name
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = value_0
            """);

    [Fact]
    public void Merge_a_relationship_between_bound_nodes() => AssertPlan(
        """
            MATCH (a:Actor {id: 1}), (b:Actor {id: 2}) MERGE (a)-[r:SUPPORTS {w: 1}]->(b) RETURN r
            """,
        """
            ProduceResults r
            Merge (a)-[r:SUPPORTS {w: 1}]->(b)
              CartesianProduct
                NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
                NodeUniqueIndexSeek UNIQUE b:Actor(id) WHERE id = 2
              Expand(Into) (a)-[r:SUPPORTS]->(b) WHERE r.w = 1
              Argument a, b
            """);

    [Fact]
    public void Merge_a_path() => AssertPlan(
        """
            MATCH (a:Actor {id: 1}) MERGE p = (a)-[:SUPPORTS]-(b:State {id: 2}) RETURN p
            """,
        """
            ProduceResults p
            Projection (a)-(anon_0)-(b) AS p
            Merge (b:State {id: 2}), (a)-[anon_0:SUPPORTS]->(b)
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
              Expand(All) (a)-[anon_0:SUPPORTS]-(b) WHERE b:State AND b.id = 2
              Argument a
            """);

    [Fact]
    public void Set_and_remove() => AssertPlan(
        """
            MATCH (a:Actor {id: 1}) SET a.x = 1, a += $map, a:State REMOVE a.y, a:Claim
            """,
        """
            EmptyResult
            SetProperties a.y, a:Claim
            SetProperties a.x = 1, a += $map, a:State
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void Foreach() => AssertPlan(
        """
            MATCH (a:Actor {id: 1}) FOREACH (x IN [1, 2] | CREATE (a)-[:RARE]->(:Claim {id: x}) SET a.n = x)
            """,
        """
            EmptyResult
            Foreach x IN [1, 2]
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
              SetProperty a.n = x
              Create (anon_1:Claim {id: x}), (a)-[anon_0:RARE]->(anon_1)
              Argument a, x
            """);

    [Fact]
    public void A_limit_does_not_cut_writes_short() => AssertPlan(
        """
            UNWIND [1, 2] AS x CREATE (a:Claim {id: x}) RETURN a.id LIMIT 1
            """,
        """
            ProduceResults `a.id`
            Projection a.id AS `a.id`
            ExhaustiveLimit 1
            Create (a:Claim {id: x})
            Unwind [1, 2] AS x
            Argument
            """);

    [Fact]
    public void A_schema_command() => AssertPlan(
        """
            CREATE INDEX some_name IF NOT EXISTS FOR (n:Actor) ON (n.kind)
            """,
        """
            EmptyResult
            CreateIndex
            Argument
            """);

    [Fact]
    public void Show() => AssertPlan(
        """
            SHOW INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name ORDER BY name
            """,
        """
            ProduceResults name
            Sort name ASC
            Filter type = 'RANGE'
            ShowCommand
            Argument
            """);
}
