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

    [Fact]
    public async Task Constraints_are_shown_as_neo4j_shows_them()
    {
        using var graph = await TestGraph.OfAsync("CREATE CONSTRAINT actor_id FOR (a:Actor) REQUIRE a.id IS UNIQUE", "CREATE INDEX x FOR (a:A) ON (a.`b c`)");
        var result = await graph.RunAsync("SHOW CONSTRAINTS");
        Assert.Equal(["id", "name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex", "propertyType"], result.Columns);
        Assert.EndsWith("'actor_id', 'UNIQUENESS', 'NODE', ['Actor'], ['id'], 'actor_id', null", Assert.Single(result.Rows), StringComparison.Ordinal);
        Assert.Equal(
            ["'CREATE CONSTRAINT `actor_id` FOR (n:`Actor`) REQUIRE (n.`id`) IS UNIQUE'"],
            (await graph.RunAsync("SHOW UNIQUE CONSTRAINTS YIELD createStatement")).Rows);
        Assert.Empty((await graph.RunAsync("SHOW KEY CONSTRAINTS")).Rows);
        Assert.Equal(
            ["'x', 'RANGE', 'CREATE RANGE INDEX `x` FOR (n:`A`) ON (n.`b c`)'"],
            (await graph.RunAsync("SHOW RANGE INDEXES YIELD name AS n, type, createStatement, owningConstraint WHERE owningConstraint IS NULL RETURN n, type, createStatement")).Rows);
    }

    [Fact]
    public async Task Shown_rows_can_be_filtered_ordered_and_aggregated()
    {
        using var graph = new TestGraph();
        var databases = await graph.RunAsync("SHOW DATABASES YIELD name, type, access, role, currentStatus, default RETURN *");
        Assert.Equal(["name", "type", "access", "role", "currentStatus", "default"], databases.Columns);
        Assert.Equal(["'neo4j', 'standard', 'read-write', 'primary', 'online', true", "'system', 'system', 'read-write', 'primary', 'online', false"], databases.Rows);
        Assert.Equal(["'neo4j'"], (await graph.RunAsync("SHOW DATABASES YIELD name ORDER BY name LIMIT 1")).Rows);
        Assert.Equal(["'DBMS'", "'READ'", "'WRITE'"], (await graph.RunAsync("SHOW PROCEDURES YIELD name, mode RETURN DISTINCT mode ORDER BY mode")).Rows);
        Assert.Equal(["'abs', 'Numeric'"], (await graph.RunAsync("SHOW FUNCTIONS YIELD name, category WHERE name = 'abs'")).Rows);
        Assert.Equal(["1"], (await graph.RunAsync("SHOW FUNCTIONS YIELD name WHERE name = 'count' RETURN count(*) AS n")).Rows);
        Assert.Equal(["name", "description", "mode", "worksOnSystem"], (await graph.RunAsync("SHOW PROCEDURES WHERE name = 'db.ping'")).Columns);
        Assert.Empty((await graph.RunAsync("SHOW TRANSACTIONS")).Rows);
    }

    [Theory]
    [InlineData("SHOW USERS", StatusCodes.NotSupported)]
    [InlineData("SHOW INDEXES YIELD nothing", StatusCodes.SyntaxError)]
    public async Task What_cannot_be_shown_is_refused(string text, string code)
    {
        using var graph = new TestGraph();
        Assert.Equal(code, (await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync(text))).Code);
    }
}
