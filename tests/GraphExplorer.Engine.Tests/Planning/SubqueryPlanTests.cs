namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>Subqueries as predicates and as clauses.</summary>
public sealed class SubqueryPlanTests : PlanTextTests
{
    [Fact]
    public void EXISTS_as_a_conjunct_is_a_semi_join() => AssertPlan(
        """
            MATCH (a:Actor) WHERE EXISTS { (a)-[:SUPPORTS]->(b:State) WHERE b.x > a.x } AND a.y = 1 RETURN a
            """,
        """
            ProduceResults a
            SemiApply
              Filter a.y = 1
              NodeByLabelScan a:Actor
              Expand(Exists) (a)-[anon_0:SUPPORTS]->(b) WHERE b:State AND b.x > a.x
              Argument a
            """);

    [Fact]
    public void NOT_EXISTS_is_an_anti_semi_join() => AssertPlan(
        """
            MATCH (a:Actor) WHERE NOT (a)-[:SUPPORTS]->(:State) RETURN a
            """,
        """
            ProduceResults a
            AntiSemiApply
              NodeByLabelScan a:Actor
              Expand(Exists) (a)-[anon_0:SUPPORTS]->(anon_1) WHERE anon_1:State
              Argument a
            """);

    [Fact]
    public void EXISTS_inside_an_OR_is_a_nested_plan() => AssertPlan(
        """
            MATCH (a:Actor) WHERE a.x = 1 OR EXISTS { (a)-[:SUPPORTS]->(:State) } RETURN a
            """,
        """
            ProduceResults a
            Filter a.x = 1 OR NestedExistsPlan()
              Exists:
                Expand(Exists) (a)-[anon_0:SUPPORTS]->(anon_1) WHERE anon_1:State
                Argument a
            NodeByLabelScan a:Actor
            """);

    [Fact]
    public void A_count_compared_with_none_is_EXISTS() => AssertPlan(
        """
            MATCH (a:Actor) WHERE COUNT { (a)-[:SUPPORTS]->(:State) } > 0 AND 1 > COUNT { (a)-[:OPPOSES]->(:State) } RETURN a
            """,
        """
            ProduceResults a
            AntiSemiApply
              SemiApply
                NodeByLabelScan a:Actor
                Expand(Exists) (a)-[anon_0:SUPPORTS]->(anon_1) WHERE anon_1:State
                Argument a
              Expand(Exists) (a)-[anon_2:OPPOSES]->(anon_3) WHERE anon_3:State
              Argument a
            """);

    [Fact]
    public void A_correlated_CALL() => AssertPlan(
        """
            MATCH (a:State) CALL { WITH a MATCH (a)-[:SUPPORTS]->(b) RETURN b.name AS name ORDER BY name LIMIT 2 } RETURN a.name, name
            """,
        """
            ProduceResults `a.name`, name
            Projection a.name AS `a.name`
            Apply
              NodeByLabelScan a:State
              Top name ASC LIMIT 2
              Projection b.name AS name
              Expand(All) (a)-[anon_0:SUPPORTS]->(b)
              Argument a
            """);

    [Fact]
    public void A_CALL_with_a_scope() => AssertPlan(
        """
            MATCH (a:State) CALL (a) { MATCH (a)-[:SUPPORTS]->(b) RETURN count(b) AS n } RETURN a, n
            """,
        """
            ProduceResults a, n
            Apply
              NodeByLabelScan a:State
              Projection getDegree((a)-[:SUPPORTS]->()) AS n
              Argument a
            """);

    [Fact]
    public void A_CALL_that_returns_what_it_imports() => AssertPlan(
        """
            MATCH (a:State) CALL (a) { RETURN a AS same } RETURN same
            """,
        """
            ProduceResults same
            Apply
              NodeByLabelScan a:State
              Projection a AS same
              Argument a
            """);

    [Fact]
    public void A_CALL_that_writes_and_returns_nothing() => AssertPlan(
        """
            MATCH (a:State) CALL (a) { CREATE (:Claim {of: a.id}) } RETURN count(*)
            """,
        """
            ProduceResults `count(*)`
            EagerAggregation count(*) AS `count(*)`
            SubqueryForeach
              NodeByLabelScan a:State
              Create (anon_0:Claim {of: a.id})
              Argument a
            """);

    [Fact]
    public void An_optional_CALL() => AssertPlan(
        """
            MATCH (a:State) OPTIONAL CALL (a) { MATCH (a)-[:RARE]->(b) RETURN b } RETURN a, b
            """,
        """
            ProduceResults a, b
            Apply
              NodeByLabelScan a:State
              Expand(All) (a)-[anon_0:RARE]->(b)
              Argument a
            """);

    [Fact]
    public void A_CALL_of_a_union() => AssertPlan(
        """
            CALL { MATCH (a:State) RETURN a.name AS n UNION MATCH (b:Actor) RETURN b.name AS n } RETURN n
            """,
        """
            ProduceResults n
            Apply
              Argument
              Distinct n
              Union
                Projection a.name AS n
                NodeByLabelScan a:State
                Projection b.name AS n
                NodeByLabelScan b:Actor
            """);

    [Fact]
    public void A_CALL_in_transactions() => AssertPlan(
        """
            LOAD CSV WITH HEADERS FROM $url AS line CALL (line) { CREATE (:Claim {id: line.id}) } IN TRANSACTIONS OF 500 ROWS
            """,
        """
            EmptyResult
            TransactionForeach IN TRANSACTIONS OF 500 ROWS
              LoadCSV $url AS line
              Argument
              Create (anon_0:Claim {id: line.id})
              Argument line
            """);
}
