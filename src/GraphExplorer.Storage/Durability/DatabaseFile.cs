using GraphExplorer.Model;
using GraphExplorer.Storage.Durability.Tables;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Storage.Durability;

/// <summary>Makes database files and opens them, after their outside and their structure were checked.</summary>
internal static class DatabaseFile
{
    private const int MostFaults = 10;

    /// <summary>The path without links, relative parts and the like: the files beside the database are beside what a link leads to.</summary>
    internal static string Resolve(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return full;
        }
        catch (PathTooLongException exception)
        {
            throw StorageErrors.CannotStart(full, "its name is too long.", "Give it a shorter one.", exception);
        }
        catch (IOException exception)
        {
            throw StorageErrors.CannotStart(full, "it is a link that leads round in a circle.", "Mend the link, or name another file.", exception);
        }
    }

    /// <summary>Makes an empty database at a path where no file is. Failures are <see cref="SqliteException"/>.</summary>
    internal static void Create(string path, string? vfs, string databaseId)
    {
        using var connection = new DatabaseConnection(path, vfs, create: true);
        connection.Begin();
        connection.Execute(FormattableString.Invariant($"PRAGMA application_id={FileFormat.ApplicationId}"));
        connection.Execute(FormattableString.Invariant($"PRAGMA user_version={FileFormat.Version}"));
        foreach (var definition in FileFormat.Tables.Values)
        {
            connection.Execute(definition);
        }

        var meta = new MetaTable(connection);
        meta.Put(MetaTable.DatabaseId, databaseId);
        meta.Put(MetaTable.CreatedBy, $"GraphExplorer {typeof(DatabaseFile).Assembly.GetName().Version?.ToString(3)}");
        meta.Put(MetaTable.Session, SessionFile.NewNonce());
        var catalogue = new CatalogueTable(connection).Write(SchemaState.Initial);
        meta.Put(MetaTable.Totals, new FileTotals(default, default, catalogue, default, 1, 0).ToBytes());
        connection.Commit();
        connection.Execute("PRAGMA journal_mode=WAL");
        connection.Checkpoint(truncate: true);
        connection.RemoveLogOnClose();
    }

    /// <summary>
    /// Opens a file that is there, takes its lock, and checks that it is ours, of a format that we know, and whole as an SQLite file.
    /// Nothing is written. Throws <see cref="GraphException"/>.
    /// </summary>
    internal static DatabaseConnection Open(string path, string? vfs, CancellationToken cancellationToken) =>
        Open(path, vfs, new DamageHandler(path), isCheck: false, progress: null, cancellationToken);

    /// <summary>
    /// The same with another handler of damage; a check looks closer, and may be of a file that cannot be written. Progress is told once the file
    /// is locked and known to be ours.
    /// </summary>
    internal static DatabaseConnection Open(
        string path, string? vfs, DamageHandler damage, bool isCheck, IProgress<GraphLoadProgress>? progress, CancellationToken cancellationToken)
    {
        if (new FileInfo(path) is { Exists: true, Length: 0 })
        {
            // SQLite would take it for a new database, and delete a -wal file beside it.
            throw StorageErrors.CannotStart(
                path,
                "it is empty: it was cut, or never was a database.",
                "Restore a backup: graphexplorer restore BACKUP --data FILE. To begin anew, delete the file.");
        }

        DatabaseConnection? connection = null;
        try
        {
            connection = new DatabaseConnection(path, vfs);
            if (connection.IsReadOnly && !isCheck)
            {
                throw StorageErrors.NoPermission(path);
            }

            CheckHeader(connection, damage);
            Lock(connection);
            progress?.Report(new GraphLoadProgress(GraphLoadPhase.Checking, 0, 0));
            CheckStructure(connection, damage, isCheck, cancellationToken);
            return connection;
        }
        catch (SqliteException exception)
        {
            connection?.Dispose();
            throw StorageErrors.Opening(path, exception);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Takes the lock, which comes with the first read in WAL mode; a backup that is not in that mode needs a write
    /// lock. The header must be known for ours: to take that lock SQLite writes to what it takes for an empty database.
    /// </summary>
    private static void Lock(DatabaseConnection connection)
    {
        if (connection.Texts("PRAGMA journal_mode") is not ["wal"])
        {
            connection.Execute(connection.IsReadOnly ? "BEGIN" : "BEGIN EXCLUSIVE");
            connection.Execute("COMMIT");
        }
    }

    private static void CheckHeader(DatabaseConnection connection, DamageHandler damage)
    {
        var application = connection.Integer("PRAGMA application_id");
        if (application != FileFormat.ApplicationId)
        {
            throw StorageErrors.CannotStart(
                connection.Path,
                FormattableString.Invariant($"it is an SQLite file, but not of GraphExplorer (its application id is {application})."),
                "Name another file: this one belongs to another program, and is left as it is.");
        }

        var version = connection.Integer("PRAGMA user_version");
        if (version > FileFormat.Version)
        {
            throw StorageErrors.CannotStart(
                connection.Path,
                FormattableString.Invariant($"it has format {version}; this program knows formats up to {FileFormat.Version}."),
                "Open it with the newer version of GraphExplorer that wrote it, or upgrade this one.");
        }

        if (version < 1)
        {
            damage.Report(FormattableString.Invariant($"Its format is {version}, which never was one."));
        }
    }

    private static void CheckStructure(DatabaseConnection connection, DamageHandler damage, bool isCheck, CancellationToken cancellationToken)
    {
        RunCheck(connection, damage, isCheck ? "integrity_check" : "quick_check", FormattableString.Invariant($"{MostFaults}"), cancellationToken);
        CheckTables(connection, damage);
        if (!isCheck)
        {
            // The quick check leaves out whether an index has the rows of its table. One small table has an index.
            RunCheck(connection, damage, "integrity_check", "attachments", cancellationToken);
        }
    }

    private static void RunCheck(DatabaseConnection connection, DamageHandler damage, string pragma, string argument, CancellationToken cancellationToken)
    {
        using (cancellationToken.UnsafeRegister(static connection => ((DatabaseConnection)connection!).Interrupt(), connection))
        {
            try
            {
                var faults = connection.Texts($"PRAGMA {pragma}({argument})");
                if (faults is not ["ok"])
                {
                    damage.Report($"SQLite's {pragma} says: {string.Join("; ", faults.Take(MostFaults))}.");
                }
            }
            catch (SqliteException) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }
    }

    /// <summary>Checks that the tables are ours and that there is nothing else, such as a trigger that another program left there.</summary>
    private static void CheckTables(DatabaseConnection connection, DamageHandler damage)
    {
        var definitions = connection.Texts("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").ToHashSet(StringComparer.Ordinal);
        if (!definitions.SetEquals(FileFormat.Tables.Values))
        {
            var odd = definitions.Except(FileFormat.Tables.Values, StringComparer.Ordinal).FirstOrDefault();
            damage.Report(odd is null
                ? $"It lacks the table {FileFormat.Tables.First(table => !definitions.Contains(table.Value)).Key}."
                : $"It holds what GraphExplorer did not put there: {odd[..Math.Min(odd.Length, 200)]}");
        }
    }
}
