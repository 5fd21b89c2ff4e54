using GraphExplorer.Actors.Seeding;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Actors.Tests.Seeding;

/// <summary>A graph is filled once, entirely, and with what its user wants.</summary>
public sealed class GraphFillingTests : IAsyncDisposable
{
    private static readonly string[] Rules = ["CREATE CONSTRAINT thing_id FOR (t:Thing) REQUIRE t.id IS UNIQUE", "CREATE INDEX thing_name FOR (t:Thing) ON (t.name)"];

    private readonly EmbeddedDriver _driver = EmbeddedDriver.Open();
    private readonly RecordInMemory _record = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    [Fact]
    public async Task A_new_graph_is_filled_and_what_with_is_recorded()
    {
        var outcome = await RunAsync(SeedRequest.BuiltIn);

        Assert.True(outcome.IsFilled);
        Assert.Equal(87, (await GraphText.ReadAsync(_driver)).Count(line => line.Contains(':', StringComparison.Ordinal) && line[0] is >= 'A' and <= 'Z'));
        Assert.Equal((SeedState.Filled, null, GraphScripts.BuiltInRevision), (_record.Record.State, _record.Record.Folder, _record.Record.Revision));
        Assert.True(_record.Record.Scripts.HasSameStatements(GraphScripts.BuiltIn));
    }

    [Fact]
    public async Task A_second_start_does_nothing()
    {
        await RunAsync(SeedRequest.BuiltIn);
        await GraphText.RunAsync(_driver, "MATCH (n) DETACH DELETE n");

        Assert.Equal(SeedOutcome.Nothing, await RunAsync(SeedRequest.BuiltIn));
        Assert.Empty(await GraphText.ReadAsync(_driver));
    }

    [Fact]
    public async Task None_is_remembered()
    {
        await RunAsync(SeedRequest.None);

        Assert.Equal(SeedOutcome.Nothing, await RunAsync(SeedRequest.BuiltIn));
        Assert.Empty(await GraphText.ReadAsync(_driver));
    }

    [Fact]
    public async Task None_for_a_filled_graph_leaves_it_filled()
    {
        await RunAsync(Folder("a"));
        var before = await GraphText.ReadAsync(_driver);

        Assert.Equal(SeedOutcome.Nothing, await RunAsync(SeedRequest.None));
        Assert.Equal(before, await GraphText.ReadAsync(_driver));
        Assert.Equal(SeedState.Filled, _record.Record.State);
    }

    [Fact]
    public async Task A_folder_fills_what_was_meant_to_stay_empty()
    {
        await RunAsync(SeedRequest.None);

        Assert.True((await RunAsync(Folder("a"))).IsFilled);
        Assert.Single(await GraphText.ReadAsync(_driver));
    }

    [Fact]
    public async Task A_graph_of_the_users_own_is_left_alone()
    {
        await GraphText.RunAsync(_driver, "CREATE (:Mine {id: 1})");

        Assert.Equal(SeedOutcome.Nothing, await RunAsync(SeedRequest.BuiltIn));
        Assert.Equal(["Mine {id: 1}"], await GraphText.ReadAsync(_driver));
    }

    [Fact]
    public async Task Another_folder_for_a_filled_graph_is_refused_with_what_to_do()
    {
        await RunAsync(SeedRequest.BuiltIn);

        var error = await Assert.ThrowsAsync<GraphException>(() => RunAsync(Folder("a")));

        Assert.Contains("built-in graph", error.Message, StringComparison.Ordinal);
        Assert.Contains("'/seeds/a'", error.Message, StringComparison.Ordinal);
        Assert.Contains("graphexplorer init", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_folder_may_be_named_at_every_start()
    {
        await RunAsync(Folder("a"));

        Assert.Equal(SeedOutcome.Nothing, await RunAsync(Folder("a")));
    }

    [Fact]
    public async Task A_folder_whose_scripts_were_changed_is_refused()
    {
        await RunAsync(Folder("a"));

        await Assert.ThrowsAsync<GraphException>(() => RunAsync(Folder("b")));
    }

    [Fact]
    public async Task A_graph_that_was_filled_from_a_folder_is_never_upgraded()
    {
        await RunAsync(Folder("a"));

        Assert.Equal(SeedOutcome.Nothing, await RunAsync(new SeedRequest(null, Scripts("b"), 99)));
        Assert.Equal(["Thing {id: 'a'}"], await GraphText.ReadAsync(_driver));
    }

    [Fact]
    public async Task A_higher_revision_upgrades_the_graph_and_is_recorded()
    {
        await RunAsync(new SeedRequest(null, Scripts("a"), 1));

        var outcome = await RunAsync(new SeedRequest(null, Scripts("b"), 2));

        Assert.Equal((1, 1), (outcome.Upgrade!.NodesCreated, outcome.Upgrade.NodesDeleted));
        Assert.Equal(["Thing {id: 'b'}"], await GraphText.ReadAsync(_driver));
        Assert.Equal((SeedState.Filled, 2), (_record.Record.State, _record.Record.Revision));
        Assert.Equal(SeedOutcome.Nothing, await RunAsync(new SeedRequest(null, Scripts("b"), 2)));
    }

    [Fact]
    public async Task An_older_program_leaves_the_graph_of_a_newer_one_alone_and_says_so()
    {
        await RunAsync(new SeedRequest(null, Scripts("b"), 2));

        var outcome = await RunAsync(new SeedRequest(null, Scripts("a"), 1));

        Assert.Contains("revision 2", outcome.Notice, StringComparison.Ordinal);
        Assert.Equal(["Thing {id: 'b'}"], await GraphText.ReadAsync(_driver));
        Assert.Equal(2, _record.Record.Revision);
    }

    [Fact]
    public async Task A_record_of_a_later_format_is_left_alone()
    {
        await RunAsync(SeedRequest.BuiltIn);
        _record.Bytes = [2, 0, 0];

        Assert.NotNull((await RunAsync(SeedRequest.BuiltIn)).Notice);
        Assert.Equal([2, 0, 0], _record.Bytes);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 5 })]
    [InlineData(new byte[] { 0, 255, 255 })]
    public async Task A_record_that_cannot_be_read_is_told_and_none_goes_on_without_it(byte[] bytes)
    {
        _record.Bytes = bytes;

        await Assert.ThrowsAsync<GraphException>(() => RunAsync(SeedRequest.BuiltIn));
        Assert.Equal(SeedOutcome.Nothing, await RunAsync(SeedRequest.None));
        Assert.Equal(bytes, _record.Bytes);
    }

    [Fact]
    public async Task A_filling_that_fails_is_tried_again_with_the_schema_that_it_made()
    {
        var broken = new GraphScripts(Rules, ["CREATE (:Thing {id: 'a'})", "CREATE (:Thing {id: 'a'})"]);
        await Assert.ThrowsAsync<GraphException>(() => RunAsync(new SeedRequest(null, broken, 1)));
        Assert.Equal(SeedState.Filling, _record.Record.State);
        Assert.Empty(await GraphText.ReadAsync(_driver));

        Assert.True((await RunAsync(new SeedRequest(null, Scripts("a"), 1))).IsFilled);
        Assert.Equal(["Thing {id: 'a'}"], await GraphText.ReadAsync(_driver));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_filling_that_is_killed_anywhere_is_complete_after_the_next_start(bool fromFolder)
    {
        // Run again, the seed would make everything twice: only what is not there may be made.
        var scripts = new GraphScripts(["CREATE INDEX thing_name FOR (t:Thing) ON (t.name)"], ["CREATE (:Thing {id: 'a'})", "CREATE (:Thing {id: 'b'})"]);
        var request = fromFolder ? SeedRequest.OfFolder("/seeds/x", scripts) : new SeedRequest(null, scripts, 1);
        var kills = 0;
        for (var steps = 0; ; steps++)
        {
            await using var driver = EmbeddedDriver.Open();
            var interruption = new Interruption(steps);
            var record = new RecordInMemory { Interruption = interruption };
            var killed = await IsKilledAsync(() => new GraphFilling(new InterruptedDriver(driver, interruption), record, Scratch).RunAsync(request, Stop));
            record.Interruption = null;
            await new GraphFilling(driver, record, Scratch).RunAsync(fromFolder && record.Bytes is not null ? SeedRequest.BuiltIn : request, Stop);

            Assert.Equal(["Thing {id: 'a'}", "Thing {id: 'b'}"], await GraphText.ReadAsync(driver));
            Assert.Single(await GraphText.SchemaAsync(driver));
            Assert.Equal(SeedState.Filled, record.Record.State);
            if (!killed)
            {
                break;
            }

            kills++;
        }

        Assert.True(kills >= 5, $"only {kills} places to be killed at");
    }

    [Fact]
    public async Task An_upgrade_that_is_killed_anywhere_is_complete_after_the_next_start()
    {
        var before = new GraphScripts(
            ["CREATE CONSTRAINT thing_id FOR (t:Thing) REQUIRE t.id IS UNIQUE", "CREATE INDEX names FOR (t:Thing) ON (t.name)", "CREATE INDEX old FOR (t:Thing) ON (t.old)"],
            ["CREATE (a:Thing {id: 'a', name: 'A'})-[:TIE {n: 1}]->(:Thing {id: 'b', name: 'B'}), (a)-[:TIE {n: 2}]->(a)", "CREATE (:Thing {id: 'gone'})"]);
        var after = new GraphScripts(
            ["CREATE CONSTRAINT thing_id FOR (t:Thing) REQUIRE t.id IS UNIQUE", "CREATE INDEX names FOR (t:Thing) ON (t.name, t.id)", "CREATE INDEX young FOR (t:Thing) ON (t.young)"],
            ["CREATE (a:Thing:More {id: 'a', name: 'AA', young: 1})-[:TIE {n: 1}]->(b:Thing {id: 'b', name: 'B'}), (a)-[:TIE {n: 3}]->(a), (a)-[:TIE {n: 3}]->(a), (b)-[:NEW]->(:Thing {id: 'c'})"]);
        await using var expected = EmbeddedDriver.Open();
        await GraphSeeder.RunAsync(expected, after, Stop);
        for (var (steps, killed) = (0, true); killed; steps++)
        {
            await using var driver = EmbeddedDriver.Open();
            var record = new RecordInMemory();
            await new GraphFilling(driver, record, Scratch).RunAsync(new SeedRequest(null, before, 1), Stop);
            var interruption = new Interruption(steps);
            record.Interruption = interruption;
            killed = await IsKilledAsync(() => new GraphFilling(new InterruptedDriver(driver, interruption), record, Scratch).RunAsync(new SeedRequest(null, after, 2), Stop));
            record.Interruption = null;
            await new GraphFilling(driver, record, Scratch).RunAsync(new SeedRequest(null, after, 2), Stop);

            Assert.Equal(await GraphText.ReadAsync(expected), await GraphText.ReadAsync(driver));
            Assert.Equal(await GraphText.SchemaAsync(expected), await GraphText.SchemaAsync(driver));
            Assert.Equal((SeedState.Filled, 2), (record.Record.State, record.Record.Revision));
        }
    }

    [Fact]
    public async Task What_init_applied_to_an_empty_graph_is_recorded_as_its_filling()
    {
        await RunAsync(SeedRequest.None);
        await GraphSeeder.RunAsync(_driver, Scripts("a"), Stop);
        await new GraphFilling(_driver, _record, Scratch).RecordAppliedAsync(new SeedRequest(null, Scripts("a"), 1), Stop);

        await RunAsync(new SeedRequest(null, Scripts("b"), 2));

        Assert.Equal(["Thing {id: 'b'}"], await GraphText.ReadAsync(_driver));
    }

    [Fact]
    public async Task What_init_applied_beside_the_built_in_graph_is_the_users_own()
    {
        await RunAsync(new SeedRequest(null, Scripts("a"), 1));
        await GraphSeeder.RunAsync(_driver, Scripts("mine") with { Schema = [] }, Stop);
        await new GraphFilling(_driver, _record, Scratch).RecordAppliedAsync(SeedRequest.OfFolder("/seeds/mine", Scripts("mine")), Stop);

        await RunAsync(new SeedRequest(null, Scripts("b"), 2));

        Assert.Equal(["Thing {id: 'b'}", "Thing {id: 'mine'}"], await GraphText.ReadAsync(_driver));
    }

    private static EmbeddedDriver Scratch() => EmbeddedDriver.Open();

    private static GraphScripts Scripts(string id) => new(Rules, [$"CREATE (:Thing {{id: '{id}'}})"]);

    private static SeedRequest Folder(string id) => SeedRequest.OfFolder("/seeds/" + id, Scripts(id));

    private static async Task<bool> IsKilledAsync(Func<Task> work)
    {
        try
        {
            await work();
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private Task<SeedOutcome> RunAsync(SeedRequest request) => new GraphFilling(_driver, _record, Scratch).RunAsync(request, Stop);
}
