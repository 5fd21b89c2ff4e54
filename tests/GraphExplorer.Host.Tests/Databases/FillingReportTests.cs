using GraphExplorer.Actors.Seeding;
using GraphExplorer.Actors.Seeding.Upgrade;
using GraphExplorer.Host.Databases.Filling;

namespace GraphExplorer.Host.Tests.Databases;

public sealed class FillingReportTests
{
    [Fact]
    public void Nothing_done_is_nothing_told() => Assert.Empty(FillingReport.Lines("a.db", SeedOutcome.Nothing));

    [Fact]
    public void An_upgrade_is_told_with_what_was_kept()
    {
        var lines = FillingReport.Lines("a.db", new SeedOutcome(Upgrade: new UpgradeReport { NodesCreated = 3, RelationshipsChanged = 2, SchemaAdded = 1, Kept = ["kept"], Refused = ["refused"] }));

        Assert.Equal(
            [
                "a.db: the built-in graph was upgraded: 3 nodes added, 0 changed, 0 removed; 0 relationships added, 2 changed, 0 removed; "
                    + "1 constraints and indexes added, 0 removed. 1 of your own changes were kept.",
                "  refused",
                "  kept",
            ],
            lines);
    }

    [Fact]
    public void A_long_list_is_cut()
    {
        var lines = FillingReport.Lines("a.db", new SeedOutcome(Upgrade: new UpgradeReport { Kept = [.. Enumerable.Range(0, 60).Select(i => $"line {i}")] })).ToList();

        Assert.Equal((52, "  and 10 more that stay as they are"), (lines.Count, lines[^1]));
    }

    [Fact]
    public void A_failure_and_a_notice_name_the_file()
    {
        Assert.Equal(["a.db: the built-in graph could not be upgraded, and is as it was. Why"], FillingReport.Lines("a.db", new SeedOutcome(Upgrade: new UpgradeReport { Failure = "Why" })));
        Assert.Equal(["a.db: Notice"], FillingReport.Lines("a.db", new SeedOutcome(Notice: "Notice")));
    }
}
