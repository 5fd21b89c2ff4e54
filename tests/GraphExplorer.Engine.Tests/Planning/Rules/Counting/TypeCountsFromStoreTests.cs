using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules.Counting;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules.Counting;

public sealed class TypeCountsFromStoreTests : RuleTests
{
    private static TypeCountsFromStore Rule => new(new FixedGraph());

    private static Expand All => new(new AllNodesScan("a"), "a", Direction.Outgoing, [], "r", "b", false, []);

    [Fact]
    public void Relationships_counted_by_type() => AssertRule(
        Rule,
        new Aggregate(All, [new NamedExpression("t", Read("type(r)"))], [new NamedExpression("n", Read("count(*)")), new NamedExpression("m", Read("count(r)"))]),
        "RelationshipTypeCountsFromCountStore count( ()-[t]->() ) AS n, m");

    [Fact]
    public void Types_that_occur() => AssertRule(
        Rule,
        new Distinct(new RelationshipTypeScan("r", "a", "b", ["T", "U"], true), [new NamedExpression("t", Read("type(r)"))]),
        "RelationshipTypeCountsFromCountStore count( ()-[t:T|U]->() )");

    [Fact]
    public void A_condition_on_the_type_is_tested_once_a_type() => AssertRule(
        Rule,
        new Aggregate(All with { Predicates = [Read("type(r) IN $types")] }, [new NamedExpression("t", Read("type(r)"))], [new NamedExpression("n", Read("count(*)"))]),
        """
        Filter t IN $types
        RelationshipTypeCountsFromCountStore count( ()-[t]->() ) AS n
        """);

    [Fact]
    public void Labels_of_all_nodes_are_not_tested() => AssertRule(
        Rule,
        new Aggregate(All with { Predicates = [Read("b:Everything")] }, [new NamedExpression("t", Read("type(r)"))], [new NamedExpression("n", Read("count(*)"))]),
        """
        LabelCoverage :Everything
          RelationshipTypeCountsFromCountStore count( ()-[t]->() ) AS n
          EagerAggregation type(r) AS t, count(*) AS n
          Expand(All) (a)-[r]->(b) WHERE b:Everything
          AllNodesScan a
        """);

    [Fact]
    public void More_than_a_count_is_aggregated() => Assert.Multiple(
        () => AssertUntouched(Rule, new Aggregate(All, [new NamedExpression("t", Read("type(r)"))], [new NamedExpression("n", Read("count(r.x)"))])),
        () => AssertUntouched(Rule, new Aggregate(All, [new NamedExpression("t", Read("type(r)"))], [new NamedExpression("n", Read("count(DISTINCT a)"))])),
        () => AssertUntouched(Rule, new Aggregate(All, [new NamedExpression("t", Read("type(r)")), new NamedExpression("k", Read("a.k"))], [new NamedExpression("n", Read("count(*)"))])),
        () => AssertUntouched(Rule, new Aggregate(All with { Predicates = [Read("b:A")] }, [new NamedExpression("t", Read("type(r)"))], [new NamedExpression("n", Read("count(*)"))])),
        () => AssertUntouched(Rule, new Aggregate(All with { Predicates = [Read("r.x = type(r)")] }, [new NamedExpression("t", Read("type(r)"))], [new NamedExpression("n", Read("count(*)"))])),
        () => AssertUntouched(Rule, new Aggregate(All with { Source = new Limit(new AllNodesScan("a"), Read("2"), false) }, [new NamedExpression("t", Read("type(r)"))], [new NamedExpression("n", Read("count(*)"))])));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(TypeCountsFromStore),
        LabelledGraphs.All,
        "MATCH ()-[r]->() RETURN type(r), count(*)",
        "MATCH (a)-[r]-(b) RETURN count(r) AS n, type(r) AS t",
        "MATCH ()-[r:R|S]->() RETURN type(r), count(r) AS n ORDER BY n DESC, type(r) /* total order */",
        "MATCH (a:Node)-[r]-(b:Thing) RETURN type(r), count(type(r))",
        "MATCH ()-[r]->() WHERE type(r) IN ['R', 'U', null] RETURN type(r) AS t, count(*) AS n",
        "MATCH ()-[r]->() WITH type(r) AS t, count(*) AS n WHERE n > 2 RETURN t, n",
        "MATCH ()<-[r]-() RETURN DISTINCT type(r)");

    [Fact]
    public async Task A_transaction_counts_what_it_has_written_and_deleted()
    {
        await using var driver = await PlanEquivalence.DatabaseAsync("CREATE (a)-[:R]->(a), (a)-[:R]->(), (a)-[:S]->()");
        await using var session = driver.AsyncSession();
        var transaction = await session.BeginTransactionAsync(cancellationToken: TestContext.Current.CancellationToken);
        await ComparedRows.OfAsync(transaction, "MATCH ()-[r:S]->() DELETE r");
        await ComparedRows.OfAsync(transaction, "CREATE (a)-[:T]->(a)-[:T]->()");
        Assert.Equal(["'R' | 2", "'T' | 2"], (await ComparedRows.OfAsync(transaction, "MATCH ()-[r]->() RETURN type(r), count(*)")).Rows);
        Assert.Equal(["'R' | 3", "'T' | 3"], (await ComparedRows.OfAsync(transaction, "MATCH ()-[r]-() RETURN type(r), count(*)")).Rows);
    }
}
