using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules.Predicates;
using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Planning.Rules.Predicates;

public sealed class RepeatedExistenceTests : RuleTests
{
    private static readonly RepeatedExistence Rule = new();

    private static SemiApply Asked => new(
        Walk(Scan("a"), "a", "b") with { EstimatedRows = 100 },
        Walk(new Argument(["b"]), "b", "c") with { Predicates = [Read("c.x = 1")] },
        false);

    [Fact]
    public void Answers_for_nodes_that_rows_repeat_are_remembered() => AssertRule(
        Rule,
        Asked,
        """
        SemiApply remembered for b
          Expand(All) (a)-[ab:T]->(b)
          NodeByLabelScan a:A
          Expand(All) (b)-[bc:T]->(c) WHERE c.x = 1
          Argument b
        """);

    [Fact]
    public void Nodes_that_differ_random_conditions_and_few_rows_are_asked_for_each() => Assert.Multiple(
        () => AssertUntouched(Rule, Asked with { Left = Scan("b") with { EstimatedRows = 100 } }),
        () => AssertUntouched(Rule, Asked with { Left = Walk(Scan("a"), "a", "b") with { EstimatedRows = 2 } }),
        () => AssertUntouched(Rule, Asked with { Right = Walk(new Argument(["b"]), "b", "c") with { Predicates = [Read("rand() < 0.5")] } }),
        () => AssertUntouched(Rule, Asked with { Right = Walk(new Argument(["b", "v"]), "b", "c") with { Predicates = [Read("c.x = v")] } }));

    [Fact]
    public Task The_rows_stay() => PlanEquivalence.AssertRuleKeepsRowsAsync(
        nameof(RepeatedExistence),
        "MATCH (a)-[r]-(b) WHERE NOT EXISTS { (b)-[s]->(a) WHERE s.p > 0 } RETURN a.k, b.k, r.k",
        "MATCH (a)-[r]->(b)-[s]->(c) WHERE EXISTS { (c)-[t]->(d:A) WHERE d.p = a.p } RETURN a.k, c.k");
}
