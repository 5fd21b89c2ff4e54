using GraphExplorer.Actors;
using GraphExplorer.Engine.Execution.Schema;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases.Filling;
using GraphExplorer.Host.Databases.Holding;
using GraphExplorer.Host.Printing;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Databases;

/// <summary>The database that a command works on, opened and filled as its options say.</summary>
internal sealed class Database : IAsyncDisposable
{
    private Database(IDriver driver, FileHold? hold = null, HoldingServer? holdingServer = null)
    {
        Driver = driver;
        Hold = hold;
        HoldingServer = holdingServer;
    }

    /// <summary>What statements go through.</summary>
    internal IDriver Driver { get; }

    /// <summary>The embedded database; null where a server holds the graph.</summary>
    internal EmbeddedDriver? Embedded => Driver as EmbeddedDriver;

    /// <summary>This process's hold on the data file; null for a graph in memory or elsewhere.</summary>
    internal FileHold? Hold { get; }

    /// <summary>The server that has the data file open, and through which statements go; null where this process has it, or there is none.</summary>
    internal HoldingServer? HoldingServer { get; }

    /// <summary>
    /// Opens the embedded database and fills it, finds the server that has its file open, or makes the driver of a Neo4j server; what is on a
    /// server is left as it is. Throws <see cref="ConfigurationException"/>, <see cref="GraphException"/> or <see cref="IOException"/>.
    /// </summary>
    internal static async Task<Database> OpenAsync(DatabaseOptions options, LimitOptions limits, DatabaseUse use, CancellationToken cancellationToken)
    {
        options.Validate();
        if (options.Server is { } server)
        {
            return new Database(Neo4jServer.Connect(server));
        }

        var driverOptions = new EmbeddedDriverOptions
        {
            QueryMemory = limits.QueryMemory,
            TotalQueryMemory = limits.TotalQueryMemory,
            Parallelism = limits.Parallelism,
            ImportFolder = limits.ImportFolder,
            Settings = [.. limits.Settings, new Setting(DataFileLocation.Setting, options.Data, string.Empty, "The file that holds the graph.")],
        };
        var database = options.File is { } file
            ? await OpenFileAsync(file, driverOptions with { DataFile = file }, use, cancellationToken).ConfigureAwait(false)
            : new Database(EmbeddedDriver.Open(driverOptions, cancellationToken: cancellationToken));
        try
        {
            if (database.Embedded is { } driver && use.Fills)
            {
                await DatabaseFilling.RunAsync(driver, options.Seed, Console.Error, cancellationToken).ConfigureAwait(false);
            }

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
    public async ValueTask DisposeAsync()
    {
        if (HoldingServer is { } server)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            return;
        }

        try
        {
            await Driver.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            Hold?.Dispose();
        }
    }

    private static async Task<Database> OpenFileAsync(string file, EmbeddedDriverOptions options, DatabaseUse use, CancellationToken cancellationToken)
    {
        DataFileLocation.CreateFolder(file);
        var taken = await new FileQueue(file, use, Console.Error).TakeAsync(
            () => ProgressDisplay.RunAsync($"Loading {Path.GetFileName(file)}", progress => Task.FromResult(Open(file, options, use, progress, cancellationToken)), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return taken.Server is { } server ? new Database(server.Driver, holdingServer: server) : taken.Opened!;
    }

    private static Database Open(string file, EmbeddedDriverOptions options, DatabaseUse use, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var loading = new LoadProgress(file, use, progress);
        EmbeddedDriver? driver = null;
        try
        {
            driver = EmbeddedDriver.Open(options with { LoadProgress = loading }, cancellationToken: cancellationToken);
            return new Database(driver, loading.Hold);
        }
        catch
        {
            driver?.Store.Dispose();
            loading.Dispose();
            throw;
        }
    }
}
