using GraphExplorer.Actors;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases.Filling;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Databases;

/// <summary>The database that a command works on, opened and filled as its options say.</summary>
internal sealed class Database : IAsyncDisposable
{
    private Database(IDriver driver) => Driver = driver;

    /// <summary>What statements go through.</summary>
    internal IDriver Driver { get; }

    /// <summary>The embedded database; null where a server holds the graph.</summary>
    internal EmbeddedDriver? Embedded => Driver as EmbeddedDriver;

    /// <summary>Opens the embedded database and fills it, or makes the driver of a server, which is left as it is. Throws <see cref="ConfigurationException"/> or <see cref="GraphException"/>.</summary>
    internal static async Task<Database> OpenAsync(DatabaseOptions options, LimitOptions limits, CancellationToken cancellationToken)
    {
        options.Validate();
        if (options.Server is { } server)
        {
            return new Database(Neo4jServer.Connect(server));
        }

        var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { QueryMemory = limits.QueryMemory, TotalQueryMemory = limits.TotalQueryMemory, ImportFolder = limits.ImportFolder, Settings = limits.Settings }, cancellationToken: cancellationToken);
        var database = new Database(driver);
        try
        {
            await DatabaseFilling.RunAsync(driver, options.Seed, Console.Error, cancellationToken).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The scripts of a folder, or the built-in ones.</summary>
    internal static async Task<GraphScripts> ReadScriptsAsync(string? folder, CancellationToken cancellationToken) =>
        folder is null ? GraphScripts.BuiltIn : await GraphScripts.ReadFolderAsync(folder, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Driver.DisposeAsync();
}
