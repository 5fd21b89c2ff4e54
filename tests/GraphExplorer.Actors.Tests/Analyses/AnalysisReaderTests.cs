using GraphExplorer.Actors.Analyses;
using GraphExplorer.Model;

namespace GraphExplorer.Actors.Tests.Analyses;

public sealed class AnalysisReaderTests
{
    private const string Text =
        """
        // title: Ties
        // answers: Which ties there are.
        // param actor: 'tur: key' — id of the actor — or none
        // param limit: 10 — how many
        // A free remark.
        MATCH (a {id: $actor})
        // A comment inside.
        RETURN a LIMIT $limit;
        """;

    [Fact]
    public void The_head_says_what_the_analysis_is()
    {
        var analysis = AnalysisReader.Read("ties", Text);

        Assert.Equal(("ties", "Ties", "Which ties there are."), (analysis.Name, analysis.Title, analysis.Answers));
        Assert.Equal(
            [new AnalysisParameter("actor", "tur: key", "id of the actor — or none"), new AnalysisParameter("limit", 10L, "how many")],
            analysis.Parameters);
        Assert.Equal("MATCH (a {id: $actor})\n// A comment inside.\nRETURN a LIMIT $limit", analysis.Statement);
    }

    [Fact]
    public void Given_values_replace_defaults()
    {
        var query = AnalysisReader.Read("ties", Text).ToQuery(MapValue.Of(("limit", 3L)));

        Assert.Equal(MapValue.Of(("actor", "tur: key"), ("limit", 3L)), query.Parameters);
    }

    [Fact]
    public void A_value_for_no_parameter_is_refused()
    {
        var error = Assert.Throws<GraphException>(() => AnalysisReader.Read("ties", Text).ToQuery(MapValue.Of(("actr", "x"))));

        Assert.Equal("It takes actor, limit.", error.Hint);
    }

    [Theory]
    [InlineData("// answers: x\nRETURN 1")]
    [InlineData("// title: x\nRETURN 1")]
    [InlineData("// title: x\n// answers: x\n// param a 'b'\nRETURN 1")]
    [InlineData("// title: x\n// answers: x\n// param a: date() — when\nRETURN 1")]
    [InlineData("")]
    public void A_head_that_is_not_as_it_should_be_is_refused_by_name(string text)
        => Assert.Contains("'broken'", Assert.Throws<GraphException>(() => AnalysisReader.Read("broken", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_analysis_is_refused_with_the_names_that_there_are()
        => Assert.Contains("who-backs-whom", Assert.Throws<GraphException>(() => AnalysisCatalogue.BuiltIn.Get("who")).Hint, StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_without_analyses_has_none()
        => Assert.Empty((await AnalysisCatalogue.ReadFolderAsync(AppContext.BaseDirectory, TestContext.Current.CancellationToken)).All);
}
