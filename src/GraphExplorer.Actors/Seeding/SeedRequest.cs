namespace GraphExplorer.Actors.Seeding;

/// <summary>What the user wants a new graph to be filled with.</summary>
/// <param name="Folder">The folder that was named; null for the built-in graph or nothing.</param>
/// <param name="Scripts">The scripts; null for nothing.</param>
/// <param name="Revision">The revision of the built-in graph; 0 for a folder.</param>
public sealed record SeedRequest(string? Folder, GraphScripts? Scripts, int Revision)
{
    /// <summary>Nothing was asked for: the built-in graph.</summary>
    public static SeedRequest BuiltIn => new(null, GraphScripts.BuiltIn, GraphScripts.BuiltInRevision);

    /// <summary><c>--seed none</c>: the graph is left as it is.</summary>
    public static SeedRequest None { get; } = new(null, null, 0);

    /// <summary><c>--seed FOLDER</c>.</summary>
    public static SeedRequest OfFolder(string folder, GraphScripts scripts) => new(folder, scripts, 0);

    internal SeedRecord Record(SeedState state) =>
        new(Scripts is null ? SeedState.None : state, Folder, Revision, Scripts ?? new GraphScripts([], []), DateTimeOffset.UtcNow);
}
