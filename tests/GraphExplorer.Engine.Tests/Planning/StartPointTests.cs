namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>Where a pattern begins: the cheapest of what the indexes, labels and types offer.</summary>
public sealed class StartPointTests : PlanTextTests
{
    [Fact]
    public void All_nodes_when_nothing_is_known() => AssertPlan(
        """
            MATCH (n) RETURN n
            """,
        """
            ProduceResults n
            AllNodesScan n
            """);

    [Fact]
    public void The_label() => AssertPlan(
        """
            MATCH (n:Actor) RETURN n
            """,
        """
            ProduceResults n
            NodeByLabelScan n:Actor
            """);

    [Fact]
    public void The_rarest_of_several_labels() => AssertPlan(
        """
            MATCH (n:Actor:State:Claim) RETURN n
            """,
        """
            ProduceResults n
            Filter n:Actor AND n:Claim
            NodeByLabelScan n:State
            """);

    [Fact]
    public void A_unique_index_before_all_else() => AssertPlan(
        """
            MATCH (a:Actor {id: $id, name: 'x'}) RETURN a
            """,
        """
            ProduceResults a
            Filter a.name = 'x'
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = $id
            """);

    [Fact]
    public void An_index_before_the_label() => AssertPlan(
        """
            MATCH (a:Actor) WHERE a.name = $name RETURN a
            """,
        """
            ProduceResults a
            NodeIndexSeek RANGE INDEX a:Actor(name) WHERE name = $name
            """);

    [Fact]
    public void An_index_once_for_each_of_a_list() => AssertPlan(
        """
            MATCH (a:Actor) WHERE a.id IN $ids RETURN a
            """,
        """
            ProduceResults a
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id IN $ids
            """);

    [Fact]
    public void Alternatives_of_one_property_as_a_list() => AssertPlan(
        """
            MATCH (a:Actor) WHERE a.id = 1 OR 2 = a.id OR a.id = $x RETURN a
            """,
        """
            ProduceResults a
            NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id IN [1, 2, $x]
            """);

    [Fact]
    public void A_range_of_an_index() => AssertPlan(
        """
            MATCH (a:Actor) WHERE 'a' <= a.name < 'm' RETURN a
            """,
        """
            ProduceResults a
            NodeIndexSeekByRange RANGE INDEX a:Actor(name) WHERE name >= 'a' AND name < 'm'
            """);

    [Fact]
    public void A_prefix_of_an_index() => AssertPlan(
        """
            MATCH (a:Actor) WHERE a.name STARTS WITH $prefix RETURN a
            """,
        """
            ProduceResults a
            NodeIndexSeekByRange RANGE INDEX a:Actor(name) STARTS WITH $prefix
            """);

    [Fact]
    public void An_index_that_says_who_has_the_property() => AssertPlan(
        """
            MATCH (a:Actor) WHERE a.name IS NOT NULL RETURN a
            """,
        """
            ProduceResults a
            NodeIndexScan RANGE INDEX a:Actor(name) WHERE a.name IS NOT NULL
            """);

    [Fact]
    public void An_index_does_not_serve_a_value_of_the_node_itself() => AssertPlan(
        """
            MATCH (a:Actor) WHERE a.id = a.other RETURN a
            """,
        """
            ProduceResults a
            Filter a.id = a.other
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void The_id() => AssertPlan(
        """
            MATCH (n) WHERE id(n) = $id RETURN n
            """,
        """
            ProduceResults n
            NodeByIdSeek n WHERE id(n) IN [$id]
            """);

    [Fact]
    public void The_element_ids() => AssertPlan(
        """
            MATCH (n:Actor) WHERE elementId(n) IN $ids RETURN n
            """,
        """
            ProduceResults n
            Filter n:Actor
            NodeByElementIdSeek n WHERE elementId(n) IN $ids
            """);

    [Fact]
    public void The_relationship_id() => AssertPlan(
        """
            MATCH (a)-[r]->(b) WHERE elementId(r) = $id RETURN a, b
            """,
        """
            ProduceResults a, b
            DirectedRelationshipByElementIdSeek (a)-[r]->(b) WHERE elementId(r) IN [$id]
            """);

    [Fact]
    public void The_relationship_id_and_type() => AssertPlan(
        """
            MATCH (a)<-[r:RARE|SUPPORTS]-(b) WHERE id(r) IN $ids RETURN a, b
            """,
        """
            ProduceResults a, b
            Filter r:RARE|SUPPORTS
            DirectedRelationshipByIdSeek (b)-[r]->(a) WHERE id(r) IN $ids
            """);

    [Fact]
    public void A_rare_type() => AssertPlan(
        """
            MATCH (a:Actor)-[r:RARE]->(b:Claim) RETURN r
            """,
        """
            ProduceResults r
            Filter a:Actor AND b:Claim
            DirectedRelationshipTypeScan (a)-[r:RARE]->(b)
            """);

    [Fact]
    public void A_rare_type_against_its_direction() => AssertPlan(
        """
            MATCH (a)<-[:RARE]-(b) RETURN a, b
            """,
        """
            ProduceResults a, b
            DirectedRelationshipTypeScan (b)-[anon_0:RARE]->(a)
            """);

    [Fact]
    public void An_index_for_each_row() => AssertPlan(
        """
            UNWIND $rows AS row MATCH (a:Actor {id: row.id}) RETURN a.name, row.x
            """,
        """
            ProduceResults `a.name`, `row.x`
            Projection a.name AS `a.name`, row.x AS `row.x`
            Apply
              Unwind $rows AS row
              Argument
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = row.id
            """);

    [Fact]
    public void An_index_by_a_value_of_another_node() => AssertPlan(
        """
            MATCH (c:State), (a:Actor {id: c.actor}) RETURN a, c
            """,
        """
            ProduceResults a, c
            Apply
              NodeByLabelScan c:State
              NodeUniqueIndexSeek UNIQUE a:Actor(id) WHERE id = c.actor
            """);
}
