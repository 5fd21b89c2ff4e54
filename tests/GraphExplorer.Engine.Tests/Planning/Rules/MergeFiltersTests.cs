using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class MergeFiltersTests : RuleTests
{
    [Fact]
    public void Filters_on_an_expand_become_part_of_it() => AssertRule(
        new MergeFilters(),
        new Filter(new Filter(Walk(Scan("a"), "a", "b"), [Read("b.x = 1")]), [Read("b.y = 2")]),
        """
        Expand(All) (a)-[ab:T]->(b) WHERE b.x = 1 AND b.y = 2
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Filters_on_each_other_become_one_in_their_order() => AssertRule(
        new MergeFilters(),
        new Filter(new Filter(Scan("a"), [Read("a.x = 1")]), [Read("a.y = 2")]),
        """
        Filter a.x = 1 AND a.y = 2
        NodeByLabelScan a:A
        """);
}
