using System.Globalization;
using GraphExplorer.Actors.Seeding;
using GraphExplorer.Actors.Seeding.Upgrade;

namespace GraphExplorer.Host.Databases.Filling;

/// <summary>Tells what opening a data file did to its content.</summary>
internal static class FillingReport
{
    private const int MostKept = 50;

    internal static IEnumerable<string> Lines(string file, SeedOutcome outcome)
    {
        if (outcome.Notice is { } notice)
        {
            yield return $"{file}: {notice}";
        }

        if (outcome.Upgrade is not { } upgrade)
        {
            yield break;
        }

        if (upgrade.Failure is { } failure)
        {
            yield return $"{file}: the built-in graph could not be upgraded, and is as it was. {failure}";
            yield break;
        }

        yield return $"{file}: {Summary(upgrade)}";
        foreach (var line in upgrade.Refused)
        {
            yield return "  " + line;
        }

        foreach (var line in upgrade.Kept.Take(MostKept))
        {
            yield return "  " + line;
        }

        if (upgrade.Kept.Count > MostKept)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  and {upgrade.Kept.Count - MostKept} more that stay as they are");
        }
    }

    private static string Summary(UpgradeReport upgrade) => string.Create(
        CultureInfo.InvariantCulture,
        $"the built-in graph was upgraded: {upgrade.NodesCreated} nodes added, {upgrade.NodesChanged} changed, {upgrade.NodesDeleted} removed; "
        + $"{upgrade.RelationshipsCreated} relationships added, {upgrade.RelationshipsChanged} changed, {upgrade.RelationshipsDeleted} removed; "
        + $"{upgrade.SchemaAdded} constraints and indexes added, {upgrade.SchemaRemoved} removed. {upgrade.Kept.Count} of your own changes were kept.");
}
