using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution;

public sealed class SchemaTests
{
    [Fact]
    public async Task Indexes_and_constraints_are_made_once_and_counted()
    {
        using var graph = new TestGraph();
        Assert.Equal(1, (await graph.RunAsync("CREATE INDEX i FOR (a:A) ON (a.x)")).Counters.IndexesAdded);
        Assert.Equal(0, (await graph.RunAsync("CREATE INDEX i IF NOT EXISTS FOR (a:A) ON (a.x)")).Counters.IndexesAdded);
        Assert.Equal(0, (await graph.RunAsync("CREATE INDEX other IF NOT EXISTS FOR (a:A) ON (a.x)")).Counters.IndexesAdded);
        Assert.Equal(0, (await graph.RunAsync("CREATE INDEX i IF NOT EXISTS FOR (a:B) ON (a.y)")).Counters.IndexesAdded);
        Assert.Equal(1, (await graph.RunAsync("CREATE CONSTRAINT c FOR (a:A) REQUIRE a.y IS UNIQUE")).Counters.ConstraintsAdded);
        Assert.Equal(0, (await graph.RunAsync("CREATE CONSTRAINT c IF NOT EXISTS FOR (a:A) REQUIRE a.y IS UNIQUE")).Counters.ConstraintsAdded);
        Assert.Equal(1, (await graph.RunAsync("DROP INDEX i")).Counters.IndexesRemoved);
        Assert.Equal(0, (await graph.RunAsync("DROP INDEX i IF EXISTS")).Counters.IndexesRemoved);
        Assert.Equal(1, (await graph.RunAsync("DROP CONSTRAINT c")).Counters.ConstraintsRemoved);
        Assert.Equal(0, (await graph.RunAsync("DROP CONSTRAINT c IF EXISTS")).Counters.ConstraintsRemoved);
    }

    [Theory]
    [InlineData("CREATE INDEX i FOR (a:A) ON (a.x)", StatusCodes.EquivalentSchemaRuleAlreadyExists)]
    [InlineData("CREATE INDEX j FOR (a:A) ON (a.x)", StatusCodes.IndexAlreadyExists)]
    [InlineData("CREATE INDEX i FOR (a:B) ON (a.x)", StatusCodes.IndexWithNameAlreadyExists)]
    [InlineData("DROP CONSTRAINT i", StatusCodes.ConstraintNotFound)]
    [InlineData("CREATE CONSTRAINT c FOR (a:A) REQUIRE a.x IS UNIQUE", StatusCodes.IndexAlreadyExists)]
    public async Task A_schema_command_that_cannot_be_is_refused(string text, string code)
    {
        using var graph = await TestGraph.OfAsync("CREATE INDEX i FOR (a:A) ON (a.x)");
        Assert.Equal(code, (await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync(text))).Code);
    }

    [Fact]
    public async Task A_nameless_index_gets_a_name()
    {
        using var graph = await TestGraph.OfAsync("CREATE INDEX FOR (a:A) ON (a.x)");
        Assert.StartsWith("index_", graph.Store.Current.Schema.Indexes[0].Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_constraint_holds_for_later_writes()
    {
        using var graph = await TestGraph.OfAsync("CREATE CONSTRAINT c FOR (a:A) REQUIRE a.x IS :: INTEGER | LIST<STRING NOT NULL>");
        await graph.RunAsync("CREATE (:A {x: 1}), (:A {x: ['a']}), (:A)");
        Assert.Equal(
            StatusCodes.ConstraintValidationFailed,
            (await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("CREATE (:A {x: 'a'})"))).Code);
    }
}
