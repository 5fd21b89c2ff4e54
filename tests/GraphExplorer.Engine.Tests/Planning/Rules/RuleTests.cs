using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Explain;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

/// <summary>Builds plans for the tests of rules, and prints what a rule makes of them.</summary>
public abstract class RuleTests
{
    internal static Expression Read(string text) => CypherParser.ParseExpression(text);

    internal static LogicalPlan Scan(string variable) => new NodeByLabelScan(variable, "A");

    internal static Expand Walk(LogicalPlan source, string from, string to) => new(source, from, Direction.Outgoing, ["T"], $"{from}{to}", to, false, []);

    internal static VariableLengthExpand LongWalk(LogicalPlan source, string from, string to) =>
        new(source, from, Direction.Outgoing, ["T"], $"{from}{to}", to, false, 1, 5, false, null, null, [], [], false);

    internal static void AssertRule(IPlanRule rule, LogicalPlan plan, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n").Trim('\n'), PlanPrinter.Print(PlanTree.MapUp(plan, rule.Apply)));

    internal static void AssertUntouched(IPlanRule rule, LogicalPlan plan) =>
        Assert.Equal(PlanPrinter.Print(plan), PlanPrinter.Print(PlanTree.MapUp(plan, rule.Apply)));
}
