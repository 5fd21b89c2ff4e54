using GraphExplorer.Cypher.Syntax;
using static GraphExplorer.Cypher.Tests.Trees;

namespace GraphExplorer.Cypher.Tests.Parsing;

public sealed class PatternTests
{
    [Fact]
    public void A_node_has_variable_labels_properties_and_predicate() =>
        Assert.Equal(
            new NodePattern("n", new LabelConjunction(new LabelName("A"), new LabelName("B"), true), new MapLiteral([new MapEntry("x", Int(1))]), Var("c")),
            FirstPath("MATCH (n:A:B {x: 1} WHERE c) RETURN n").Factors[0]);

    [Theory]
    [InlineData("-->", Direction.Outgoing)]
    [InlineData("<--", Direction.Incoming)]
    [InlineData("--", Direction.Both)]
    [InlineData("<-->", Direction.Both)]
    [InlineData("-[]->", Direction.Outgoing)]
    [InlineData("\u2014\u2014>", Direction.Outgoing)]
    [InlineData("\u27E8--", Direction.Incoming)]
    public void Arrows_give_the_direction(string arrow, Direction direction) =>
        Assert.Equal(Relationship(null, null, direction), FirstPath($"MATCH (){arrow}() RETURN 1").Factors[1]);

    [Theory]
    [InlineData("*", null, null)]
    [InlineData("*3", 3L, 3L)]
    [InlineData("*1..", 1L, null)]
    [InlineData("*..5", null, 5L)]
    [InlineData("*0..2", 0L, 2L)]
    [InlineData("*..", null, null)]
    public void Variable_lengths_have_bounds(string text, long? minimum, long? maximum) =>
        Assert.Equal(new VariableLength(minimum, maximum), ((RelationshipPattern)FirstPath($"MATCH ()-[r{text}]-() RETURN r").Factors[1]).Length);

    [Theory]
    [InlineData("+", 1L, null)]
    [InlineData("*", 0L, null)]
    [InlineData("{3}", 3L, 3L)]
    [InlineData("{1,}", 1L, null)]
    [InlineData("{,4}", 0L, 4L)]
    [InlineData("{2,4}", 2L, 4L)]
    public void Quantifiers_follow_relationships_and_paths(string text, long minimum, long? maximum)
    {
        Assert.Equal(new Quantifier(minimum, maximum), ((RelationshipPattern)FirstPath($"MATCH ()-[:X]->{text}() RETURN 1").Factors[1]).Quantifier);
        Assert.Equal(new Quantifier(minimum, maximum), ((ParenthesizedPath)FirstPath($"MATCH ((a)-->(b)){text} RETURN 1").Factors[0]).Quantifier);
    }

    [Fact]
    public void A_parenthesised_path_stands_between_nodes()
    {
        var path = FirstPath("MATCH (a) (p = (x)-[r]->(y) WHERE x.v > 1){1,2} (b) RETURN a");

        Assert.Equal(3, path.Factors.Count);
        var inner = Assert.IsType<ParenthesizedPath>(path.Factors[1]);
        Assert.Equal("p", inner.PathVariable);
        Assert.Equal(3, inner.Path.Factors.Count);
        Assert.NotNull(inner.Where);
    }

    [Theory]
    [InlineData("ANY", PathSelectorKind.Any, null)]
    [InlineData("ANY 3 PATHS", PathSelectorKind.Any, 3L)]
    [InlineData("ANY SHORTEST", PathSelectorKind.AnyShortest, null)]
    [InlineData("ALL", PathSelectorKind.All, null)]
    [InlineData("ALL SHORTEST PATHS", PathSelectorKind.AllShortest, null)]
    [InlineData("SHORTEST 2", PathSelectorKind.Shortest, 2L)]
    [InlineData("SHORTEST 2 PATHS GROUPS", PathSelectorKind.ShortestGroups, 2L)]
    [InlineData("SHORTEST GROUP", PathSelectorKind.ShortestGroups, null)]
    public void Selectors_say_which_paths_stay(string text, PathSelectorKind kind, long? count)
    {
        var part = FirstPattern($"MATCH p = {text} (a)-->(b) RETURN p");

        Assert.Equal("p", part.PathVariable);
        Assert.Equal(new PathSelector(kind, count is null ? null : Int(count.Value)), part.Selector);
    }

    [Theory]
    [InlineData("shortestPath((a)-[*]->(b))", false)]
    [InlineData("allShortestPaths((a)-[*]->(b))", true)]
    public void Shortest_paths_are_pattern_elements(string text, bool all) =>
        Assert.Equal(all, Assert.IsType<ShortestPathPattern>(FirstPattern($"MATCH {text} RETURN 1").Element).All);

    [Fact]
    public void Label_expressions_have_precedence_and_parentheses()
    {
        var label = ((NodePattern)FirstPath("MATCH (n:A|B&!(C|%)) RETURN n").Factors[0]).Label;

        Assert.Equal(
            new LabelDisjunction(
                new LabelName("A"),
                new LabelConjunction(new LabelName("B"), new LabelNegation(new LabelDisjunction(new LabelName("C"), new LabelWildcard())), false)),
            label);
    }

    [Fact]
    public void Dynamic_labels_hold_expressions()
    {
        var labels = (LabelConjunction)((NodePattern)FirstPath("MATCH (n:$(x):$any($labels)) RETURN n").Factors[0]).Label!;

        Assert.Equal(new DynamicLabel(Var("x"), false), labels.Left);
        Assert.Equal(new DynamicLabel(new Parameter("labels"), true), labels.Right);
    }

    [Fact]
    public void Types_may_repeat_the_colon_after_a_bar() =>
        Assert.Equal(
            new LabelDisjunction(new LabelName("A"), new LabelName("B")),
            ((RelationshipPattern)FirstPath("MATCH ()-[:A|:B]-() RETURN 1").Factors[1]).Type);

    [Theory]
    [InlineData("MATCH (where) RETURN where", "where")]
    [InlineData("MATCH (is IS A) RETURN is", "is")]
    [InlineData("MATCH (match:A) RETURN match", "match")]
    [InlineData("MATCH (IS A) RETURN 1", null)]
    [InlineData("MATCH (WHERE true) RETURN 1", null)]
    public void Words_within_a_node_are_variables_where_they_can_be_nothing_else(string text, string? variable) =>
        Assert.Equal(variable, ((NodePattern)FirstPath(text).Factors[0]).Variable);

    [Theory]
    [InlineData("MATCH (a)-->(b){3,1} RETURN a")]
    [InlineData("MATCH (a)-[]->{3,1}(b) RETURN a")]
    [InlineData("MATCH (a)-[]->{0,0}(b) RETURN a")]
    [InlineData("MATCH (a)--> RETURN a")]
    [InlineData("MATCH -->(a) RETURN a")]
    [InlineData("MATCH (a:$label) RETURN a")]
    [InlineData("MATCH (a)-[:A..]->(b) RETURN a")]
    public void A_malformed_pattern_is_an_error(string text) => Assert.NotNull(Error(text).Position);
}
