namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>Repeated chains and path selectors.</summary>
public sealed class PathPatternPlanTests : PlanTextTests
{
    [Fact]
    public void A_chain_is_repeated() => AssertPlan(
        """
            MATCH (a:Actor {id: 1}) ((x)-[r:SUPPORTS]->(y)<-[s:RARE]-(z) WHERE x.v < z.v){1,2} (b) RETURN y, s
            """,
        """
            ProduceResults y, s
            Repeat(Trail) (a) ((`x@1`)-[`r@1`:SUPPORTS]->(`y@1`)<-[`s@1`:RARE]-(`z@1`) WHERE `x@1`.v < `z@1`.v){1, 2} (b)
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_chain_is_repeated_against_its_direction_from_a_known_end() => AssertPlan(
        """
            MATCH (a) ((x)-[:SUPPORTS]->(y)-[:RARE]->(z)){1,2} (b:Actor {id: 1}) RETURN a
            """,
        """
            ProduceResults a
            Repeat(Trail) (b) ((`z@1`)<-[anon_1:RARE]-(`y@1`)<-[anon_0:SUPPORTS]-(`x@1`)){1, 2} (a)
            NodeUniqueIndexSeek UNIQUE b:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_walk_may_repeat_its_relationships() => AssertPlan(
        """
            MATCH REPEATABLE ELEMENTS (a:Actor {id: 1})-[r:RARE]->{1,2}(b) RETURN r
            """,
        """
            ProduceResults r
            Repeat(Walk) (a) ((anon_0)-[`r@1`:RARE]->(anon_1)){1, 2} (b)
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void What_is_demanded_of_the_first_repetition_finds_the_beginning() => AssertPlan(
        """
            MATCH ((x:Actor {id: 1})-[:RARE]->(y)-[:RARE]->(z)){1,2} RETURN count(*) AS c
            """,
        """
            ProduceResults c
            EagerAggregation count(*) AS c
            Repeat(Trail) (anon_2) ((`x@1`)-[anon_0:RARE]->(`y@1`)-[anon_1:RARE]->(`z@1`) WHERE `x@1`:Actor AND `x@1`.id = 1){1, 2} (anon_3)
            NodeUniqueIndexSeek UNIQUE anon_2:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_selector_searches_from_the_known_end_to_all_others() => AssertPlan(
        """
            MATCH p = SHORTEST 2 GROUPS (a:Actor)-[r:SUPPORTS]->+(b:Actor {id: 1}) RETURN p
            """,
        """
            ProduceResults p
            StatefulShortestPath(All, Trail) SHORTEST 2 PATH GROUPS (b) ((anon_1)<-[`r@1`:SUPPORTS]-(anon_0))+ (a WHERE a:Actor)
            NodeUniqueIndexSeek UNIQUE b:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void What_lies_between_is_tested_on_the_way() => AssertPlan(
        """
            MATCH p = ANY SHORTEST ((a:Actor {id: 1})-[r:SUPPORTS]->+(m:Actor)-[s:RARE WHERE s.w > 1]->(b:Actor {id: 2}) WHERE all(e IN r WHERE e.w > 2) AND size(r) > m.v) RETURN p
            """,
        """
            ProduceResults p
            StatefulShortestPath(Into, Trail) SHORTEST 1 PATHS (a) ((anon_0)-[`r@1`:SUPPORTS]->(anon_1) WHERE `r@1`.w > 2)+ (m WHERE m:Actor) ((node_0)-[s:RARE]->(node_1) WHERE s.w > 1) (b) WHERE size(r) > m.v
            CartesianProduct
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
              NodeUniqueIndexSeek UNIQUE b:Actor(id) WHERE id = 2
            """);
}
