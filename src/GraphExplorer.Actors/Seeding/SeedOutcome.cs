using GraphExplorer.Actors.Seeding.Upgrade;

namespace GraphExplorer.Actors.Seeding;

/// <summary>What opening a graph did to its content.</summary>
/// <param name="IsFilled">Whether it was filled now.</param>
/// <param name="Upgrade">The upgrade of the built-in graph, if one was made or tried.</param>
/// <param name="Notice">What the user should know besides; null for nothing.</param>
public sealed record SeedOutcome(bool IsFilled = false, UpgradeReport? Upgrade = null, string? Notice = null)
{
    /// <summary>Nothing was done.</summary>
    public static SeedOutcome Nothing { get; } = new();
}
