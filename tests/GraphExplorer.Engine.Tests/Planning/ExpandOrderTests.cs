namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>In which order relationships are walked, and where predicates are tested.</summary>
public sealed class ExpandOrderTests : PlanTextTests
{
    [Fact]
    public void From_the_seek_to_the_rest() => AssertPlan(
        """
            MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor {id: 1}) RETURN a, r
            """,
        """
            ProduceResults a, r
            Expand(All) (b)<-[r:SUPPORTS]-(a) WHERE a:Actor
            NodeUniqueIndexSeek UNIQUE b:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void Both_ends_sought_and_the_relationship_between_them() => AssertPlan(
        """
            MATCH (a:Actor {id: 1})-[r:SUPPORTS]->(b:Actor {id: 2}) RETURN r
            """,
        """
            ProduceResults r
            Expand(Into) (a)-[r:SUPPORTS]->(b)
            CartesianProduct
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
              NodeUniqueIndexSeek UNIQUE b:Actor(id) WHERE id = 2
            """);

    [Fact]
    public void The_rare_relationship_first() => AssertPlan(
        """
            MATCH (c)<-[:OPPOSES]-(a:Actor {id: 1})-[:RARE]->(b) RETURN a, b, c
            """,
        """
            ProduceResults a, b, c
            Expand(All) (a)-[anon_0:OPPOSES]->(c)
            Expand(All) (a)-[anon_1:RARE]->(b)
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_closed_triangle_ends_into_a_bound_node() => AssertPlan(
        """
            MATCH (a:Actor {id: 1})-[r:SUPPORTS]->(b)-[s:SUPPORTS]->(c), (a)-[t:SUPPORTS]->(c) RETURN r, s, t
            """,
        """
            ProduceResults r, s, t
            Expand(Into) (c)<-[t:SUPPORTS]-(a) WHERE r <> t AND s <> t
            Expand(All) (b)-[s:SUPPORTS]->(c) WHERE r <> s
            Expand(All) (a)-[r:SUPPORTS]->(b)
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void Relationships_of_types_that_overlap_differ() => AssertPlan(
        """
            MATCH (a {x: 1})-[r:SUPPORTS|RARE]->(b)-[s:RARE]->(c)-[t:OPPOSES]->(d) RETURN *
            """,
        """
            ProduceResults a, b, c, d, r, s, t
            Expand(All) (c)-[t:OPPOSES]->(d)
            Expand(All) (b)<-[r:SUPPORTS|RARE]-(a) WHERE r <> s AND a.x = 1
            DirectedRelationshipTypeScan (b)-[s:RARE]->(c)
            """);

    [Fact]
    public void Relationships_of_two_clauses_may_be_the_same() => AssertPlan(
        """
            MATCH (a:Actor {id: 1})-[r:SUPPORTS]->(b) MATCH (b)<-[s:SUPPORTS]-(c) RETURN *
            """,
        """
            ProduceResults a, b, c, r, s
            Expand(All) (b)<-[s:SUPPORTS]-(c)
            Expand(All) (a)-[r:SUPPORTS]->(b)
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void Predicates_as_soon_as_their_variables_are_bound() => AssertPlan(
        """
            MATCH (a:Actor {id: 1})-[r:SUPPORTS]->(b)-[s:OPPOSES]->(c) WHERE r.t < s.t AND r.w > 1 AND b.x = 1 AND c:State RETURN c
            """,
        """
            ProduceResults c
            Expand(All) (b)-[s:OPPOSES]->(c) WHERE c:State AND r.t < s.t
            Expand(All) (a)-[r:SUPPORTS]->(b) WHERE r.w > 1 AND b.x = 1
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_type_that_is_no_list_is_a_predicate() => AssertPlan(
        """
            MATCH (a:Actor {id: 1})-[r:!SUPPORTS]->(b) RETURN b
            """,
        """
            ProduceResults b
            Expand(All) (a)-[r]->(b) WHERE r:!SUPPORTS
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_node_that_repeats_is_one_node() => AssertPlan(
        """
            MATCH (a:Actor {id: 1})-[r]->(a) RETURN r
            """,
        """
            ProduceResults r
            Expand(Into) (a)-[r]->(a)
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = 1
            """);

    [Fact]
    public void A_bound_relationship_gives_its_ends() => AssertPlan(
        """
            MATCH (a)-[r:RARE]->(b) WITH r MATCH (x)-[r]->(y) RETURN x, y
            """,
        """
            ProduceResults x, y
            ProjectEndpoints (x)-[r]->(y)
            DirectedRelationshipTypeScan (a)-[r:RARE]->(b)
            """);

    [Fact]
    public void Separate_patterns_as_a_product_with_the_smaller_side_first() => AssertPlan(
        """
            MATCH (a:Actor), (b:State) RETURN a, b
            """,
        """
            ProduceResults a, b
            CartesianProduct
              NodeByLabelScan b:State
              NodeByLabelScan a:Actor
            """);

    [Fact]
    public void Separate_patterns_by_a_hash_join_over_an_equality() => AssertPlan(
        """
            MATCH (a:Actor), (b:Claim) WHERE a.name = b.about RETURN a, b
            """,
        """
            ProduceResults a, b
            ValueHashJoin a.name = b.about
              NodeByLabelScan a:Actor
              NodeByLabelScan b:Claim
            """);

    [Fact]
    public void A_WITH_that_only_carries_on_does_not_part_patterns() => AssertPlan(
        """
            MATCH (a:Actor) WITH a AS b WHERE b.x = 1 MATCH (b)-[:RARE]->(c {id: 3}) RETURN b, c
            """,
        """
            ProduceResults b, c
            Filter a:Actor AND a.x = 1 AND c.id = 3
            DirectedRelationshipTypeScan (a)-[anon_0:RARE]->(c)
            """);

    [Fact]
    public void A_WITH_that_limits_parts_patterns() => AssertPlan(
        """
            MATCH (a:Actor) WITH a LIMIT 3 MATCH (a)-[:RARE]->(c) RETURN c
            """,
        """
            ProduceResults c
            Expand(All) (a)-[anon_0:RARE]->(c)
            Limit 3
            NodeByLabelScan a:Actor
            """);
}
