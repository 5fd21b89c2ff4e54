namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>WITH and RETURN: aggregation, order, limits.</summary>
public sealed class ProjectionPlanTests : PlanTextTests
{
    [Fact]
    public void A_variable_needs_no_projection() => AssertPlan(
        """
            MATCH (a:Actor) RETURN a AS b
            """,
        """
            ProduceResults b
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void Aggregation_beside_grouping_keys() => AssertPlan(
        """
            MATCH (a:Actor) RETURN a.kind AS kind, count(*) AS n, collect(a.name) AS names
            """,
        """
            ProduceResults kind, n, names
            EagerAggregation a.kind AS kind, count(*) AS n, collect(a.name) AS names
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void Aggregation_inside_expressions() => AssertPlan(
        """
            MATCH (a:Actor) RETURN a.kind, a.kind + count(*) + count(*) AS x, 1 + max(a.x) AS y
            """,
        """
            ProduceResults `a.kind`, x, y
            Projection `a.kind` + aggregate_0 + aggregate_0 AS x, 1 + aggregate_1 AS y
            EagerAggregation a.kind AS `a.kind`, count(*) AS aggregate_0, max(a.x) AS aggregate_1
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void A_grouping_key_inside_an_aggregating_expression() => AssertPlan(
        """
            MATCH (a:Actor) RETURN a.kind AS k, a.kind + ': ' + count(*) AS text
            """,
        """
            ProduceResults k, text
            Projection k + ': ' + aggregate_0 AS text
            EagerAggregation a.kind AS k, count(*) AS aggregate_0
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void Order_by_an_aggregation_that_is_not_returned() => AssertPlan(
        """
            MATCH (a:Actor) RETURN a.kind AS kind ORDER BY count(*) DESC, kind
            """,
        """
            ProduceResults kind
            Sort aggregate_0 DESC, kind ASC
            EagerAggregation a.kind AS kind, count(*) AS aggregate_0
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void Order_by_a_projected_expression_takes_its_value() => AssertPlan(
        """
            MATCH (a:Actor) RETURN a.name AS n, count(*) AS c ORDER BY a.name
            """,
        """
            ProduceResults n, c
            Sort n ASC
            EagerAggregation a.name AS n, count(*) AS c
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void Order_by_what_is_not_projected() => AssertPlan(
        """
            MATCH (a:Actor) RETURN a.name ORDER BY a.age
            """,
        """
            ProduceResults `a.name`
            Projection a.name AS `a.name`
            Sort key_0 ASC
            Projection a.age AS key_0
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void What_the_order_does_not_read_is_computed_after_the_limit() => AssertPlan(
        """
            MATCH (a:Actor) RETURN a.name AS n, a.x AS x ORDER BY x DESC, a.y LIMIT 3
            """,
        """
            ProduceResults n, x
            Projection a.name AS n
            Top x DESC, key_0 ASC LIMIT 3
            Projection a.y AS key_0
            Projection a.x AS x
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void A_limit_stops_before_the_projection() => AssertPlan(
        """
            MATCH (a:Actor) RETURN a.name LIMIT 3
            """,
        """
            ProduceResults `a.name`
            Projection a.name AS `a.name`
            Limit 3
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void Distinct() => AssertPlan(
        """
            MATCH (a:Actor) RETURN DISTINCT a.kind AS kind ORDER BY kind
            """,
        """
            ProduceResults kind
            Sort kind ASC
            Distinct a.kind AS kind
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void Distinct_over_an_aggregation_whose_keys_are_kept_is_none() => AssertPlan(
        """
            MATCH (a:Actor) RETURN DISTINCT count(*) AS n, a.kind IS NULL AS k
            """,
        """
            ProduceResults n, k
            EagerAggregation a.kind IS NULL AS k, count(*) AS n
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void WHERE_after_an_aggregation() => AssertPlan(
        """
            MATCH (a:Actor) WITH a.kind AS kind, count(*) AS n WHERE n > 1 AND kind <> 'x' RETURN kind
            """,
        """
            ProduceResults kind
            Filter n > 1
            EagerAggregation a.kind AS kind, count(*) AS n
            Filter a.kind <> 'x'
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void Subqueries_in_expressions() => AssertPlan(
        """
            MATCH (a:Actor) RETURN a {.name, all: [(a)-[:SUPPORTS]->(b:State) | b.name]} AS x, EXISTS { (a)-[:RARE]->(:State) } AS e
            """,
        """
            ProduceResults x, e
            Projection a {.name, all: NestedCollectPlan()} AS x, NestedExistsPlan() AS e
              Collect:
                Projection b.name AS value
                Expand(All) (a)-[anon_0:SUPPORTS]->(b) WHERE b:State
                Argument a
              Exists:
                Expand(Exists) (a)-[anon_1:RARE]->(anon_2) WHERE anon_2:State
                Argument a
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void A_union_fills_the_same_variables() => AssertPlan(
        """
            MATCH (a:Actor) RETURN a.name AS n, 1 AS k UNION MATCH (s:State) RETURN 2 AS k, s.name AS n
            """,
        """
            ProduceResults n, k
            Distinct n, k
            Union
              Projection a.name AS n, 1 AS k
              NodeByLabelScan a:Actor
              Projection 2 AS k, s.name AS n
              NodeByLabelScan s:State
            """);

    [Fact]
    public void A_union_of_all() => AssertPlan(
        """
            RETURN 1 AS x UNION ALL RETURN 2 AS x
            """,
        """
            ProduceResults x
            Union
              Projection 1 AS x
              Argument
              Projection 2 AS x
              Argument
            """);

    [Fact]
    public void Variables_that_are_declared_again_get_names_of_their_own() => AssertPlan(
        """
            WITH 1 AS a, 2 AS b WITH b AS a, a AS b UNWIND [a, b] AS x WITH [x IN [x] | x] AS x RETURN x
            """,
        """
            ProduceResults x
            Projection [`x@1` IN [x] | `x@1`] AS `x@2`
            Unwind [b, a] AS x
            Projection 1 AS a, 2 AS b
            Argument
            """);
}
