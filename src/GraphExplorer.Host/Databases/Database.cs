using GraphExplorer.Actors;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Databases;

/// <summary>Opens the database that a command works on, filled as its options say.</summary>
internal static class Database
{
    /// <summary>Opens and fills it. Throws <see cref="ConfigurationException"/> or <see cref="GraphException"/>.</summary>
    internal static async Task<IDriver> OpenAsync(DatabaseOptions options, LimitOptions limits, CancellationToken cancellationToken)
    {
        options.Validate();
        var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { QueryMemory = limits.QueryMemory, ImportFolder = limits.ImportFolder, Settings = limits.Settings });
        try
        {
            if (options.Seed != "none")
            {
                var scripts = options.Seed is null ? GraphScripts.BuiltIn : await GraphScripts.ReadFolderAsync(options.Seed, cancellationToken).ConfigureAwait(false);
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
}
