using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases;
using GraphExplorer.Import;

namespace GraphExplorer.Host.Importing;

/// <summary>The database that an import fills.</summary>
internal static class ImportDatabase
{
    /// <summary>
    /// Opens it. What is imported is the graph: only a seed that is asked for comes before it. Statements may go through a server that holds
    /// the file; rows need the file itself.
    /// </summary>
    internal static Task<Database> OpenAsync(DatabaseOptions options, bool mayAskServer, CancellationToken cancellationToken) =>
        Database.OpenAsync(options with { Seed = options.Seed ?? DatabaseOptions.NoSeed }, LimitOptions.Load(), new DatabaseUse("import", mayAskServer), cancellationToken);

    /// <summary>How rows get into it.</summary>
    internal static IImportTarget TargetOf(Database database) =>
        database.Embedded is { } embedded ? new EmbeddedImportTarget(embedded.Store) : new ServerImportTarget(database.Driver);
}
