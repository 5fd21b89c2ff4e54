using GraphExplorer.Storage.Durability.Tables;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Storage.Durability;

/// <summary>The opening of a store's file, from its path to the log that takes its commits.</summary>
internal static class FileSession
{
    /// <summary>Opens a file and reads it into a new store. When this throws, a file that was there is as it was, and closed.</summary>
    internal static GraphStore Open(
        GraphFileOptions file,
        GraphStoreOptions options,
        CommitLogOptions logOptions,
        IProgress<GraphLoadProgress>? progress,
        CancellationToken cancellationToken)
    {
        var path = DatabaseFile.Resolve(file.Path);
        cancellationToken.ThrowIfCancellationRequested();
        var isNew = FileCreation.RunIfMissing(path, file, options.DatabaseId);
        var connection = DatabaseFile.Open(path, file.Vfs, new DamageHandler(path), isCheck: false, progress, cancellationToken);
        try
        {
            var loader = new FileLoader(connection, new DamageHandler(path), progress);
            var store = new GraphStore(options with { DatabaseId = loader.DatabaseId }, path, isNew);
            var loaded = loader.Load(store, cancellationToken);
            store.Start(Begin(loaded, logOptions), loaded.State);
            return store;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw StorageErrors.Opening(path, exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Marks the file as open: a new nonce in it, for certain on the disk, and then beside it.</summary>
    private static SqliteCommitLog Begin(LoadedFile loaded, CommitLogOptions options)
    {
        var (tables, connection) = (loaded.Tables, loaded.Tables.Connection);
        var nonce = SessionFile.NewNonce();
        connection.Execute("PRAGMA journal_mode=WAL");
        connection.Execute("PRAGMA journal_size_limit=16777216");
        tables.Meta.Put(MetaTable.Session, nonce);
        connection.Checkpoint(truncate: false);
        try
        {
            var session = SessionFile.Create(connection.Path, nonce, tables.Log.Last, tables.Log.LastHash);
            return new SqliteCommitLog(tables, session, loaded.State, options);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StorageErrors.NoPermission(connection.Path, exception);
        }
        catch (IOException exception)
        {
            throw StorageErrors.CannotStart(connection.Path, exception.Message, "Check the disk and the folder, then try again.", exception);
        }
    }
}
