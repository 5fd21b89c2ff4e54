using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Rules;

namespace GraphExplorer.Engine.Tests.Planning.Rules;

public sealed class TypeBeforeDeleteTests : RuleTests
{
    [Fact]
    public void The_type_of_a_deleted_relationship_is_read_before() => AssertRule(
        new TypeBeforeDelete(new NameSupply()),
        new Project(new Delete(Walk(Scan("a"), "a", "b"), [Read("ab")], false), [new NamedExpression("t", Read("type(ab) + type(ab)"))]),
        """
        Projection type_0 + type_0 AS t
        Delete ab
        Projection type(ab) AS type_0
        Expand(All) (a)-[ab:T]->(b)
        NodeByLabelScan a:A
        """);

    [Fact]
    public void Other_types_are_read_where_they_are_asked_for() => AssertUntouched(
        new TypeBeforeDelete(new NameSupply()),
        new Project(new Delete(Walk(Scan("a"), "a", "b"), [Read("a")], true), [new NamedExpression("t", Read("type(ab)"))]));
}
