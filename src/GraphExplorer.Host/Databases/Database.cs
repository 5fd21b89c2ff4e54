using GraphExplorer.Actors;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Databases;

/// <summary>Opens the database that a command works on, filled as its options say.</summary>
internal static class Database
{
    /// <summary>Opens the embedded database and fills it, or makes the driver of a server, which is left as it is. Throws <see cref="ConfigurationException"/> or <see cref="GraphException"/>.</summary>
    internal static async Task<IDriver> OpenAsync(DatabaseOptions options, LimitOptions limits, CancellationToken cancellationToken)
    {
        options.Validate();
        if (options.Server is { } server)
        {
            return Neo4jServer.Connect(server);
        }

        var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { QueryMemory = limits.QueryMemory, TotalQueryMemory = limits.TotalQueryMemory, ImportFolder = limits.ImportFolder, Settings = limits.Settings });
        try
        {
            if (options.Seed != "none")
            {
                var scripts = await ReadScriptsAsync(options.Seed, cancellationToken).ConfigureAwait(false);
                await GraphSeeder.RunAsync(driver, scripts, cancellationToken).ConfigureAwait(false);
            }

            return driver;
        }
        catch
        {
            await driver.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The scripts of a folder, or the built-in ones.</summary>
    internal static async Task<GraphScripts> ReadScriptsAsync(string? folder, CancellationToken cancellationToken) =>
        folder is null ? GraphScripts.BuiltIn : await GraphScripts.ReadFolderAsync(folder, cancellationToken).ConfigureAwait(false);
}
