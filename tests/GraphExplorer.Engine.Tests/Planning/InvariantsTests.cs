using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Tests.Planning;

public sealed class InvariantsTests
{
    [Fact]
    public void A_plan_that_reads_what_nothing_binds_is_found()
    {
        var plan = new Filter(new AllNodesScan("a"), [new NullPredicate(new Variable("b"), false)]);

        var error = Assert.Throws<InvalidOperationException>(() => Invariants.Check(plan));
        Assert.Contains("Filter reads 'b'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_right_of_an_apply_sees_the_left() =>
        Invariants.Check(new Apply(new AllNodesScan("a"), new Expand(new Argument(["a"]), "a", Direction.Outgoing, [], "r", "b", false, [])));

    [Fact]
    public void The_left_of_an_apply_does_not_see_the_right() =>
        Assert.Throws<InvalidOperationException>(() => Invariants.Check(new Apply(new Argument(["b"]), new AllNodesScan("b"))));

    [Fact]
    public void Nothing_is_left_of_what_an_aggregation_drops() =>
        Assert.Throws<InvalidOperationException>(() => Invariants.Check(
            new ProduceResult(new Aggregate(new AllNodesScan("a"), [], [new NamedExpression("n", new CountStar())]), ["a"], ["a"])));

    [Fact]
    public void A_plan_inside_an_expression_sees_the_row_it_is_evaluated_on()
    {
        var inner = new Expand(new Argument(["a"]), "a", Direction.Outgoing, [], "r", "b", false, []);
        var outer = new Project(new AllNodesScan("a"), [new NamedExpression("x", new NestedPlanExpression(NestedPlanKind.Exists, inner, null))]);

        Invariants.Check(outer);
        Assert.Throws<InvalidOperationException>(() => Invariants.Check(outer with { Source = new AllNodesScan("c") }));
    }
}
