namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>Variable-length relationships, quantified paths, shortest paths and named paths.</summary>
public sealed class VariableLengthPlanTests : PlanTextTests
{
    [Fact]
    public void A_walk_from_the_seek() => AssertPlan(
        """
            MATCH (a)-[r:SUPPORTS*1..3]->(b:Actor {id: 1}) RETURN a, r
            """,
        """
            ProduceResults a, r
            VarLengthExpand(All) (b)<-[r:SUPPORTS*1..3]-(a)
            NodeUniqueIndexSeek UNIQUE b:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void Properties_are_tested_at_each_step() => AssertPlan(
        """
            MATCH (a:Actor {id: 1})-[r:SUPPORTS* {w: 1}]->(b) RETURN r
            """,
        """
            ProduceResults r
            VarLengthExpand(All) (a)-[r:SUPPORTS*]->(b) WHERE step_0.w = 1
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void Conditions_on_all_relationships_are_tested_at_each_step() => AssertPlan(
        """
            MATCH p = (a:Actor {id: 1})-[r*..4]->(b) WHERE all(x IN r WHERE x.t > $t) AND none(x IN relationships(p) WHERE x.old) RETURN p
            """,
        """
            ProduceResults p
            Projection (a)-(r)-(b) AS p
            VarLengthExpand(All) (a)-[r*1..4]->(b) WHERE step_0.t > $t AND NOT step_0.old
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void Conditions_on_all_nodes_are_tested_at_each_step() => AssertPlan(
        """
            MATCH p = (a:Actor {id: 1})-[*..4]->(b) WHERE all(x IN nodes(p) WHERE x:Actor) RETURN p
            """,
        """
            ProduceResults p
            Projection (a)-(anon_0)-(b) AS p
            VarLengthExpand(All) (a)-[anon_0*1..4]->(b) WHERE node_0:Actor
            Filter a:Actor
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_walk_leaves_out_the_relationships_beside_it() => AssertPlan(
        """
            MATCH (a:Actor {id: 1})-[r:RARE]->(b)-[s*1..2]->(c) RETURN s
            """,
        """
            ProduceResults s
            VarLengthExpand(All) (b)-[s*1..2]->(c) NOT IN r
            Expand(All) (a)-[r:RARE]->(b)
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_quantified_relationship() => AssertPlan(
        """
            MATCH (a:Actor {id: 1})-[:SUPPORTS]->{1,3}(b) RETURN b
            """,
        """
            ProduceResults b
            VarLengthExpand(All) (a)-[steps_0:SUPPORTS*1..3]->(b)
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_quantified_path_with_lists_of_its_nodes() => AssertPlan(
        """
            MATCH (a:Actor {id: 1}) ((x)-[r:SUPPORTS]->(y) WHERE x.v < y.v AND r.w > 1)+ (b) RETURN x, r, y
            """,
        """
            ProduceResults x, r, y
            Projection nodes(path_0)[1..] AS y
            Projection nodes(path_0)[..-1] AS x
            Projection (a)-(r)-(b) AS path_0
            VarLengthExpand(All) (a)-[r:SUPPORTS*]->(b) WHERE startNode(`r@1`).v < endNode(`r@1`).v AND `r@1`.w > 1
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_quantified_path_without_outer_nodes() => AssertPlan(
        """
            MATCH ((x:Actor)-[:SUPPORTS]->(y)){2} RETURN count(*)
            """,
        """
            ProduceResults `count(*)`
            EagerAggregation count(*) AS `count(*)`
            VarLengthExpand(All) (anon_1)-[steps_0:SUPPORTS*2]->(anon_2) WHERE startNode(anon_0):Actor
            NodeByLabelScan anon_1:Actor
            """);

    [Fact]
    public void A_named_path() => AssertPlan(
        """
            MATCH p = (a:Actor {id: 1})-[r]->(b)<-[:RARE]-(c) RETURN p
            """,
        """
            ProduceResults p
            Projection (a)-(r)-(b)-(anon_0)-(c) AS p
            Expand(All) (b)<-[anon_0:RARE]-(c) WHERE r <> anon_0
            Expand(All) (a)-[r]->(b)
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_path_that_nothing_reads_is_not_made() => AssertPlan(
        """
            MATCH p = (a:Actor {id: 1})-[r]->(b) RETURN r
            """,
        """
            ProduceResults r
            Expand(All) (a)-[r]->(b)
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_path_is_made_early_for_a_predicate() => AssertPlan(
        """
            MATCH p = (a:Actor {id: 1})-[r]->(b) WHERE length(p) = 1 RETURN b
            """,
        """
            ProduceResults b
            Filter length(p) = 1
            Projection (a)-(r)-(b) AS p
            Expand(All) (a)-[r]->(b)
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_shortest_path_after_both_ends() => AssertPlan(
        """
            MATCH (a:Actor {id: 1}), (b:Actor {id: 2}), p = shortestPath((a)-[:SUPPORTS*..6]-(b)) RETURN p
            """,
        """
            ProduceResults p
            ShortestPath p = shortestPath((a)-[anon_0:SUPPORTS*1..6]-(b))
            CartesianProduct
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
              NodeUniqueIndexSeek UNIQUE b:Actor(id) WHERE id = 2
            """);

    [Fact]
    public void A_shortest_path_with_conditions_that_guide_the_search() => AssertPlan(
        """
            MATCH p = allShortestPaths((a:Actor {id: 1})-[r:SUPPORTS*]-(b:Actor {id: 2})) WHERE all(x IN r WHERE x.w > 1) AND all(n IN nodes(p) WHERE n:Actor) AND length(p) > 2 RETURN p
            """,
        """
            ProduceResults p
            ShortestPath p = allShortestPaths((a)-[r:SUPPORTS*]-(b)) WHERE step_0.w > 1 AND node_0:Actor AND length(p) > 2
            Filter a:Actor AND b:Actor
            CartesianProduct
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
              NodeUniqueIndexSeek UNIQUE b:Actor(id) WHERE id = 2
            """);

    [Fact]
    public void A_shortest_path_as_an_expression() => AssertPlan(
        """
            MATCH (a:Actor {id: 1}), (b:Actor {id: 2}) RETURN length(shortestPath((a)-[*]-(b))) AS l
            """,
        """
            ProduceResults l
            Projection length(head(NestedCollectPlan())) AS l
              Collect:
                ShortestPath path = shortestPath((a)-[anon_0*]-(b))
                Argument a, b
            CartesianProduct
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
              NodeUniqueIndexSeek UNIQUE b:Actor(id) WHERE id = 2
            """);

    [Fact]
    public void ANY_SHORTEST_filters_what_it_found() => AssertPlan(
        """
            MATCH p = ANY SHORTEST (a:Actor {id: 1})-[:SUPPORTS]->+(b:Actor {id: 2}) WHERE length(p) > 2 RETURN p
            """,
        """
            ProduceResults p
            Filter length(p) > 2
            StatefulShortestPath(Into, Trail) SHORTEST 1 PATHS (a) ((anon_0)-[anon_1:SUPPORTS]->(anon_2))+ (b)
            CartesianProduct
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
              NodeUniqueIndexSeek UNIQUE b:Actor(id) WHERE id = 2
            """);
}
