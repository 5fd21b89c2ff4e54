using GraphExplorer.Actors;
using GraphExplorer.Actors.Seeding;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Databases.Filling;

/// <summary>Brings the content of an embedded database to what its options say, before anybody uses it.</summary>
internal static class DatabaseFilling
{
    /// <summary>
    /// Fills a new file, finishes a filling that was interrupted, or upgrades the built-in graph, and tells what the user should know; a graph
    /// in memory is always filled. Throws <see cref="GraphException"/> also when another seed is named for a file that is filled.
    /// </summary>
    internal static async Task RunAsync(EmbeddedDriver driver, string? seed, TextWriter output, CancellationToken cancellationToken)
    {
        if (driver.Store.FilePath is not { } file)
        {
            if (seed != DatabaseOptions.NoSeed)
            {
                await GraphSeeder.RunAsync(driver, await Database.ReadScriptsAsync(seed, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        var request = seed == DatabaseOptions.NoSeed ? SeedRequest.None : Request(seed, await Database.ReadScriptsAsync(seed, cancellationToken).ConfigureAwait(false));
        var outcome = await Filling(driver).RunAsync(request, cancellationToken).ConfigureAwait(false);
        foreach (var line in FillingReport.Lines(file, outcome))
        {
            await output.WriteLineAsync(line.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Records that a user applied scripts by <c>init</c>; a graph in memory keeps no record.</summary>
    internal static Task RecordAppliedAsync(EmbeddedDriver driver, string? seed, GraphScripts scripts, CancellationToken cancellationToken) =>
        driver.Store.FilePath is null ? Task.CompletedTask : Filling(driver).RecordAppliedAsync(Request(seed, scripts), cancellationToken);

    private static SeedRequest Request(string? seed, GraphScripts scripts) => seed is null ? SeedRequest.BuiltIn : SeedRequest.OfFolder(Path.GetFullPath(seed), scripts);

    private static GraphFilling Filling(EmbeddedDriver driver) => new(driver, new StoredSeedRecord(driver.Store), () => EmbeddedDriver.Open());
}
