using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class ExhaustiveLimitTests : RuleTests
{
    [Fact]
    public void A_limit_over_a_write_reads_its_source_to_the_end() => AssertRule(
        new ExhaustiveLimit(),
        new Limit(new Delete(Scan("a"), [Read("a")], true), Read("3"), false),
        """
        ExhaustiveLimit 3
        DetachDelete a
        NodeByLabelScan a:A
        """);

    [Fact]
    public void A_limit_over_a_read_stops() => AssertUntouched(new ExhaustiveLimit(), new Limit(Scan("a"), Read("3"), false));
}
