using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class SortLimitToTopTests : RuleTests
{
    private static Sort Sorted => new(Scan("a"), [new SortKey("a", true)], []);

    [Fact]
    public void A_limit_of_an_order_is_its_top() => AssertRule(
        new SortLimitToTop(),
        new Limit(Sorted, Read("3"), false),
        """
        Top a DESC LIMIT 3
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Skipped_rows_are_part_of_the_top() => AssertRule(
        new SortLimitToTop(),
        new Limit(new Skip(Sorted, Read("$s")), Read("3"), false),
        """
        Skip $s
        Top a DESC LIMIT $s + 3
        NodeByLabelScan a:A
        """);

    [Fact]
    public void An_order_without_a_limit_stays() => AssertUntouched(new SortLimitToTop(), new Skip(Sorted, Read("3")));
}
