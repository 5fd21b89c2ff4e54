using CsCheck;
using GraphExplorer.Actors.Seeding.Upgrade;
using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Actors.Tests.Seeding;

/// <summary>Whatever a user changed survives whatever a new version brings; all else is as the new version has it.</summary>
public sealed class RandomUpgradeTests
{
    private const int Samples = 200;
    private static readonly string[] Rules = ["CREATE CONSTRAINT thing_id FOR (t:Thing) REQUIRE t.id IS UNIQUE", "CREATE CONSTRAINT tie_id FOR ()-[t:TIE]-() REQUIRE t.id IS UNIQUE"];

    [Fact]
    public Task The_users_edits_survive_and_all_else_is_the_new_graph() => SampleGraph.Versions.SampleAsync(
        async versions =>
        {
            var (before, after, now) = versions;
            await using var driver = EmbeddedDriver.Open();
            var (old, wanted) = (new GraphScripts(Rules, before.Statements()), new GraphScripts(Rules, after.Statements()));
            await GraphSeeder.RunAsync(driver, old, TestContext.Current.CancellationToken);
            await GraphText.RunAsync(driver, [.. before.EditsTo(now)]);
            Assert.Equal(now.Lines(), await GraphText.ReadAsync(driver));

            var upgrade = new GraphUpgrade(driver, () => EmbeddedDriver.Open());
            var report = await upgrade.RunAsync(old, wanted, false, TestContext.Current.CancellationToken);

            Assert.Null(report.Failure);
            Assert.Equal(SampleGraph.Merge(before, after, now).Lines(), await GraphText.ReadAsync(driver));
            Assert.False((await upgrade.RunAsync(old, wanted, false, TestContext.Current.CancellationToken)).HasChanges);
        },
        iter: Samples,
        threads: 1);
}
