using GraphExplorer.Actors.Seeding.Upgrade;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Actors.Tests.Seeding;

/// <summary>An upgrade changes what the user left alone, and nothing else.</summary>
public sealed class GraphUpgradeTests
{
    private static readonly string[] Rules = ["CREATE CONSTRAINT thing_id FOR (t:Thing) REQUIRE t.id IS UNIQUE", "CREATE CONSTRAINT tie_id FOR ()-[t:TIE]-() REQUIRE t.id IS UNIQUE"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string, string, string> Cases => new()
    {
        // what, the graph before, the user's edit, the graph after, the result
        { "a property changes", "(:Thing {id: 1, p: 1})", "", "(:Thing {id: 1, p: 2})", "Thing {id: 1, p: 2}" },
        { "a property comes", "(:Thing {id: 1})", "", "(:Thing {id: 1, p: 2})", "Thing {id: 1, p: 2}" },
        { "a property goes", "(:Thing {id: 1, p: 1})", "", "(:Thing {id: 1})", "Thing {id: 1}" },
        { "a changed property stays", "(:Thing {id: 1, p: 1})", "MATCH (n) SET n.p = 9", "(:Thing {id: 1, p: 2})", "Thing {id: 1, p: 9}" },
        { "a changed property stays, though it goes", "(:Thing {id: 1, p: 1})", "MATCH (n) SET n.p = 9", "(:Thing {id: 1})", "Thing {id: 1, p: 9}" },
        { "a removed property stays away", "(:Thing {id: 1, p: 1})", "MATCH (n) REMOVE n.p", "(:Thing {id: 1, p: 2})", "Thing {id: 1}" },
        { "an added property stays", "(:Thing {id: 1})", "MATCH (n) SET n.q = 9", "(:Thing {id: 1, p: 2})", "Thing {id: 1, p: 2, q: 9}" },
        { "an added property wins over a new one", "(:Thing {id: 1})", "MATCH (n) SET n.p = 9", "(:Thing {id: 1, p: 2})", "Thing {id: 1, p: 9}" },
        { "a list is one value", "(:Thing {id: 1, p: ['a']})", "MATCH (n) SET n.p = n.p + 'mine'", "(:Thing {id: 1, p: ['a', 'b']})", "Thing {id: 1, p: ['a', 'mine']}" },
        { "labels come and go", "(:Thing:Old {id: 1})", "", "(:Thing:New {id: 1})", "New:Thing {id: 1}" },
        { "an added label stays", "(:Thing {id: 1})", "MATCH (n) SET n:Mine", "(:Thing:New {id: 1})", "Mine:New:Thing {id: 1}" },
        { "a removed label stays away", "(:Thing:Old {id: 1})", "MATCH (n) REMOVE n:Old", "(:Thing:Old {id: 1, p: 2})", "Thing {id: 1, p: 2}" },
        { "a node comes", "(:Thing {id: 1})", "", "(:Thing {id: 1}), (:Thing {id: 2, p: 'x'})", "Thing {id: 1}\nThing {id: 2, p: 'x'}" },
        { "a node goes", "(:Thing {id: 1}), (:Thing {id: 2})", "", "(:Thing {id: 1})", "Thing {id: 1}" },
        { "a deleted node stays away", "(:Thing {id: 1}), (:Thing {id: 2})", "MATCH (n {id: 2}) DELETE n", "(:Thing {id: 1}), (:Thing {id: 2, p: 1})", "Thing {id: 1}" },
        { "a changed node stays", "(:Thing {id: 1}), (:Thing {id: 2})", "MATCH (n {id: 2}) SET n.note = 'mine'", "(:Thing {id: 1})", "Thing {id: 1}\nThing {id: 2, note: 'mine'}" },
        { "a relabelled node stays", "(:Thing {id: 1})", "MATCH (n) SET n:Mine", "(:Thing {id: 2})", "Mine:Thing {id: 1}\nThing {id: 2}" },
        { "a tied node stays", "(:Thing {id: 1})", "MATCH (n) CREATE (n)<-[:KNOWS]-(:Mine {id: 'm'})", "(:Thing {id: 2})", "'m' KNOWS 1 {}\nMine {id: 'm'}\nThing {id: 1}\nThing {id: 2}" },
        { "a node goes with its ties", "(:Thing {id: 1})-[:TIE {id: 't'}]->(:Thing {id: 2})", "", "(:Thing {id: 1})", "Thing {id: 1}" },
        { "a node stays for a tie that was changed", "(:Thing {id: 1})-[:TIE {id: 't'}]->(:Thing {id: 2})", "MATCH ()-[t]->() SET t.note = 1", "(:Thing {id: 1})", "1 TIE 2 {id: 't', note: 1}\nThing {id: 1}\nThing {id: 2}" },
        { "the user's own node wins", "(:Thing {id: 1})", "CREATE (:Thing {id: 2, name: 'mine'})", "(:Thing {id: 1}), (:Thing {id: 2, name: 'new', p: 1})", "Thing {id: 1}\nThing {id: 2, name: 'mine'}" },
        { "the user's own node takes new ties", "(:Thing {id: 1})", "CREATE (:Thing {id: 2, name: 'mine'})", "(:Thing {id: 1})-[:TIE {id: 't'}]->(:Thing {id: 2})", "1 TIE 2 {id: 't'}\nThing {id: 1}\nThing {id: 2, name: 'mine'}" },
        { "a tie comes, changes and goes", "(a:Thing {id: 1})-[:TIE {id: 'a', p: 1}]->(b:Thing {id: 2}), (a)-[:TIE {id: 'b'}]->(b)", "", "(a:Thing {id: 1})-[:TIE {id: 'a', p: 2}]->(b:Thing {id: 2}), (b)-[:TIE {id: 'c'}]->(a)", "1 TIE 2 {id: 'a', p: 2}\n2 TIE 1 {id: 'c'}\nThing {id: 1}\nThing {id: 2}" },
        { "a deleted tie stays away", "(:Thing {id: 1})-[:TIE {id: 't'}]->(:Thing {id: 2})", "MATCH ()-[t]->() DELETE t", "(:Thing {id: 1})-[:TIE {id: 't', p: 1}]->(:Thing {id: 2})", "Thing {id: 1}\nThing {id: 2}" },
        { "a changed tie stays", "(:Thing {id: 1})-[:TIE {id: 't', p: 1, q: 1}]->(:Thing {id: 2})", "MATCH ()-[t]->() SET t.p = 9", "(:Thing {id: 1})-[:TIE {id: 't', p: 2, q: 2}]->(:Thing {id: 2})", "1 TIE 2 {id: 't', p: 9, q: 2}\nThing {id: 1}\nThing {id: 2}" },
        { "a tie moves", "(:Thing {id: 1})-[:TIE {id: 't', p: 1}]->(:Thing {id: 2})", "MATCH ()-[t]->() SET t.note = 1", "(a:Thing {id: 1}), (:Thing {id: 2})-[:TIE {id: 't', p: 2}]->(a)", "2 TIE 1 {id: 't', note: 1, p: 2}\nThing {id: 1}\nThing {id: 2}" },
        { "a tie that the user moved stays", "(:Thing {id: 1})-[:TIE {id: 't', p: 1}]->(:Thing {id: 2})", "MATCH (a)-[t]->(b) DELETE t CREATE (a)-[:TIE {id: 't', p: 1}]->(a)", "(a:Thing {id: 1}), (:Thing {id: 2})-[:TIE {id: 't', p: 1}]->(a)", "1 TIE 1 {id: 't', p: 1}\nThing {id: 1}\nThing {id: 2}" },
        { "the user's own tie wins", "(:Thing {id: 1}), (:Thing {id: 2})", "MATCH (a {id: 1}), (b {id: 2}) CREATE (b)-[:TIE {id: 't'}]->(a)", "(:Thing {id: 1})-[:TIE {id: 't', p: 1}]->(:Thing {id: 2})", "2 TIE 1 {id: 't'}\nThing {id: 1}\nThing {id: 2}" },
        { "a new tie of a deleted node is left out", "(:Thing {id: 1}), (:Thing {id: 2})", "MATCH (n {id: 2}) DELETE n", "(:Thing {id: 1})-[:TIE {id: 't'}]->(:Thing {id: 2})", "Thing {id: 1}" },
        { "ties without a key come and go by their number", "(a:Thing {id: 1})-[:PLAIN]->(b:Thing {id: 2}), (a)-[:PLAIN]->(b)", "", "(a:Thing {id: 1})-[:PLAIN]->(b:Thing {id: 2}), (a)-[:PLAIN]->(b), (a)-[:PLAIN]->(b)", "1 PLAIN 2 {}\n1 PLAIN 2 {}\n1 PLAIN 2 {}\nThing {id: 1}\nThing {id: 2}" },
        { "ties without a key go", "(a:Thing {id: 1})-[:PLAIN {n: 1}]->(b:Thing {id: 2}), (a)-[:PLAIN {n: 2}]->(b)", "", "(a:Thing {id: 1})-[:PLAIN {n: 2}]->(b:Thing {id: 2})", "1 PLAIN 2 {n: 2}\nThing {id: 1}\nThing {id: 2}" },
        { "a tie without a key changes", "(:Thing {id: 1})-[:PLAIN {p: 1}]->(:Thing {id: 2})", "MATCH ()-[t]->() SET t.note = 1", "(:Thing {id: 1})-[:PLAIN {p: 2}]->(:Thing {id: 2})", "1 PLAIN 2 {note: 1, p: 2}\nThing {id: 1}\nThing {id: 2}" },
        { "a deleted tie without a key stays away", "(a:Thing {id: 1})-[:PLAIN {n: 1}]->(b:Thing {id: 2}), (a)-[:PLAIN {n: 2}]->(b)", "MATCH ()-[t {n: 1}]->() DELETE t", "(a:Thing {id: 1})-[:PLAIN {n: 1, p: 1}]->(b:Thing {id: 2}), (a)-[:PLAIN {n: 2, p: 1}]->(b)", "1 PLAIN 2 {n: 2, p: 1}\nThing {id: 1}\nThing {id: 2}" },
        { "the user's own tie beside one without a key stays", "(:Thing {id: 1})-[:PLAIN {n: 1}]->(:Thing {id: 2})", "MATCH (a {id: 1}), (b {id: 2}) CREATE (a)-[:PLAIN {n: 9}]->(b)", "(:Thing {id: 1}), (:Thing {id: 2})", "1 PLAIN 2 {n: 9}\nThing {id: 1}\nThing {id: 2}" },
        { "a self-loop", "(a:Thing {id: 1})-[:PLAIN {n: 1}]->(a)", "", "(a:Thing {id: 1})-[:PLAIN {n: 2}]->(a)", "1 PLAIN 1 {n: 2}\nThing {id: 1}" },
        { "other parts of the user's graph stay", "(:Thing {id: 1})", "CREATE (:Own {id: 'o'})-[:TIE {id: 'own'}]->(:Own {id: 'p'})", "(:Thing {id: 1, p: 1})", "'o' TIE 'p' {id: 'own'}\nOwn {id: 'o'}\nOwn {id: 'p'}\nThing {id: 1, p: 1}" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_user_keeps_what_he_changed_and_gets_the_rest(string what, string before, string edit, string after, string result)
    {
        await using var driver = await FilledAsync(before);
        if (edit.Length > 0)
        {
            await GraphText.RunAsync(driver, edit);
        }

        var first = await UpgradeAsync(driver, before, after);
        var once = await GraphText.ReadAsync(driver);
        var second = await UpgradeAsync(driver, before, after);

        Assert.Null(first.Failure);
        Assert.Equal(what + ":\n" + result, what + ":\n" + string.Join('\n', once));
        Assert.False(second.HasChanges, $"{what}: a second attempt changed something");
        Assert.Equal(once, await GraphText.ReadAsync(driver));
    }

    [Fact]
    public async Task What_was_done_and_what_was_left_alone_is_told()
    {
        const string Before = "(a:Thing {id: 1, p: 1})-[:TIE {id: 't', p: 1}]->(b:Thing {id: 2, p: 1}), (c:Thing {id: 3}), (d:Thing {id: 4, p: 1}), (a)-[:TIE {id: 'u'}]->(b)";
        const string After = "(a:Thing {id: 1, p: 2})-[:TIE {id: 't', p: 2}]->(b:Thing {id: 2, p: 2}), (d:Thing {id: 4, p: 2}), (e:Thing {id: 5})-[:TIE {id: 'v'}]->(d)";
        await using var driver = await FilledAsync(Before);
        await GraphText.RunAsync(driver, "MATCH (n {id: 2}) SET n.p = 'mine'", "MATCH (n {id: 4}) DELETE n");

        var report = await UpgradeAsync(driver, Before, After);

        Assert.Equal((1, 1, 1), (report.NodesCreated, report.NodesChanged, report.NodesDeleted));
        Assert.Equal((0, 1, 1), (report.RelationshipsCreated, report.RelationshipsChanged, report.RelationshipsDeleted));
        Assert.Equal(
            [
                "(:Thing {id: 2}): p stays 'mine'; the new graph has 2.",
                "(:Thing {id: 4}) was deleted and stays so.",
                "[:TIE {id: 'v'}] is left out: (:Thing {id: 4}) was deleted.",
            ],
            report.Kept);
    }

    [Fact]
    public async Task Constraints_and_indexes_follow_the_new_graph_where_the_user_left_them_alone()
    {
        string[] before = [.. Rules, "CREATE INDEX a FOR (t:Thing) ON (t.a)", "CREATE INDEX b FOR (t:Thing) ON (t.b)", "CREATE INDEX c FOR (t:Thing) ON (t.c)", "CREATE INDEX d FOR (t:Thing) ON (t.d)"];
        string[] after = [.. Rules, "CREATE INDEX a FOR (t:Thing) ON (t.a, t.b)", "CREATE INDEX c FOR (t:Thing) ON (t.c, t.d)", "CREATE INDEX d FOR (t:Thing) ON (t.d)", "CREATE INDEX e FOR (t:Thing) ON (t.e)"];
        await using var driver = EmbeddedDriver.Open();
        await GraphSeeder.RunAsync(driver, new GraphScripts(before, ["CREATE (:Thing {id: 1})"]), Stop);
        await GraphText.RunAsync(driver, "DROP INDEX c", "DROP INDEX d", "CREATE INDEX mine FOR (t:Thing) ON (t.mine)");

        var report = await new GraphUpgrade(driver, () => EmbeddedDriver.Open()).RunAsync(new GraphScripts(before, ["CREATE (:Thing {id: 1})"]), new GraphScripts(after, ["CREATE (:Thing {id: 1})"]), false, Stop);

        Assert.Equal((2, 2), (report.SchemaAdded, report.SchemaRemoved));
        Assert.Equal(["The index c stays as the user has it."], report.Kept);
        Assert.Equal(
            ["`a` FOR (n:`Thing`) ON (n.`a`, n.`b`)", "`e` FOR (n:`Thing`) ON (n.`e`)", "`mine` FOR (n:`Thing`) ON (n.`mine`)"],
            (await GraphText.SchemaAsync(driver)).Where(text => text.Contains("INDEX", StringComparison.Ordinal)).Select(text => text["CREATE RANGE INDEX ".Length..]));
    }

    [Fact]
    public async Task A_constraint_that_the_users_data_does_not_allow_is_told_and_the_rest_is_done()
    {
        await using var driver = await FilledAsync("(:Thing {id: 1})");
        await GraphText.RunAsync(driver, "UNWIND [1, 1] AS id CREATE (:Other {id: id})");

        var report = await new GraphUpgrade(driver, () => EmbeddedDriver.Open()).RunAsync(
            new GraphScripts(Rules, ["CREATE (:Thing {id: 1})"]),
            new GraphScripts([.. Rules, "CREATE CONSTRAINT other_id FOR (o:Other) REQUIRE o.id IS UNIQUE", "CREATE INDEX other FOR (o:Other) ON (o.name)"], ["CREATE (:Thing {id: 1, p: 1})"]),
            false,
            Stop);

        Assert.Null(report.Failure);
        Assert.StartsWith("The constraint other_id could not be made: ", Assert.Single(report.Refused), StringComparison.Ordinal);
        Assert.Equal((1, 1), (report.NodesChanged, report.SchemaAdded));
    }

    [Fact]
    public async Task An_upgrade_that_a_constraint_of_the_user_forbids_is_told_and_changes_nothing()
    {
        await using var driver = await FilledAsync("(:Thing {id: 1})");
        await GraphText.RunAsync(driver, "CREATE (:Thing {id: 'mine', name: 'N'})", "CREATE CONSTRAINT names FOR (t:Thing) REQUIRE t.name IS UNIQUE");
        var before = await GraphText.ReadAsync(driver);

        var report = await UpgradeAsync(driver, "(:Thing {id: 1})", "(:Thing {id: 1, p: 1}), (:Thing {id: 2, name: 'N'})");

        Assert.Contains("`name`", report.Failure, StringComparison.Ordinal);
        Assert.Equal(before, await GraphText.ReadAsync(driver));
    }

    [Fact]
    public async Task Every_entity_of_the_built_in_graph_has_a_key_to_be_known_by()
    {
        await using var driver = await BuiltInDatabase.OpenAsync();
        await GraphText.RunAsync(driver, "MATCH (a:Actor {id: 'iran'}) SET a.name = 'mine'");
        var changed = GraphScripts.BuiltIn with { Seed = [.. GraphScripts.BuiltIn.Seed, "MATCH (a:Actor) SET a.name = toUpper(a.name)", "MATCH ()-[r]->() SET r.version = 2"] };

        var report = await new GraphUpgrade(driver, () => EmbeddedDriver.Open()).RunAsync(GraphScripts.BuiltIn, changed, false, Stop);

        // All 17 actors but Iran, which the user renamed, and NATO, which is in capitals already.
        Assert.Equal((15, 151), (report.NodesChanged, report.RelationshipsChanged));
        Assert.Equal(["(:Actor {id: 'iran'}): name stays 'mine'; the new graph has 'IRAN'."], report.Kept);
    }

    private static GraphScripts Scripts(string graph) => new(Rules, ["CREATE " + graph]);

    private static async Task<EmbeddedDriver> FilledAsync(string graph)
    {
        var driver = EmbeddedDriver.Open();
        await GraphSeeder.RunAsync(driver, Scripts(graph), Stop);
        return driver;
    }

    private static Task<UpgradeReport> UpgradeAsync(IDriver driver, string before, string after) =>
        new GraphUpgrade(driver, () => EmbeddedDriver.Open()).RunAsync(Scripts(before), Scripts(after), false, Stop);
}
