using GraphExplorer.Model;
using GraphExplorer.Storage.Durability.Tables;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Storage.Durability.Checking;

/// <summary>Checks a whole file, which it holds locked and does not change until it is disposed.</summary>
internal sealed class FileChecker(string path, IProgress<GraphLoadProgress>? progress) : IDisposable
{
    private DatabaseConnection? _connection;

    /// <summary>Checks all. Throws <see cref="GraphException"/> for a file that is not there, not ours, of a newer format or in use.</summary>
    internal GraphFileReport Run(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw StorageErrors.CannotStart(path, "there is no such file.", "Check the path.");
        }

        var faults = new FaultList(path);
        var report = new GraphFileReport(path, faults.Lines, 0);
        try
        {
            _connection = DatabaseFile.Open(path, null, faults, isCheck: true, progress, cancellationToken);
            report = Check(_connection, faults, report, cancellationToken);
        }
        catch (GraphException exception) when (exception.Code == StatusCodes.StorageDamageDetected)
        {
            faults.Report($"{exception.Message} What comes after it was not checked");
        }
        catch (SqliteException exception)
        {
            faults.Report($"{StorageErrors.Opening(path, exception).Message} What comes after it was not checked");
        }

        return report with { FaultCount = faults.Count };
    }

    /// <summary>Writes a sound file's content to a new one, packed, under another session.</summary>
    internal void CopyTo(string copy, CancellationToken cancellationToken)
    {
        if (_connection is not { } connection)
        {
            throw new InvalidOperationException("The file was not checked.");
        }

        progress?.Report(new GraphLoadProgress(GraphLoadPhase.Writing, 0, 0));
        using (cancellationToken.UnsafeRegister(static connection => ((DatabaseConnection)connection!).Interrupt(), connection))
        {
            try
            {
                connection.Prepare("VACUUM INTO ?1").Bind(1, copy).Run();
            }
            catch (SqliteException) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }

        using var written = new DatabaseConnection(copy, null);
        new MetaTable(written).Put(MetaTable.Session, SessionFile.NewNonce());
    }

    public void Dispose() => _connection?.Dispose();

    private GraphFileReport Check(DatabaseConnection connection, FaultList faults, GraphFileReport report, CancellationToken cancellationToken)
    {
        var loader = new FileLoader(connection, faults, progress);
        using var store = GraphStore.InMemory(GraphStoreOptions.Default with { DatabaseId = loader.DatabaseId });
        var read = loader.Read(store, cancellationToken);
        CatalogueChecker.Check(read.Schema, faults);
        var graph = new GraphChecker(read.Loader.Peek(read.Schema, read.LastCommit), faults, progress);
        graph.Run(cancellationToken);
        loader.ReportIfMiscounted(read, graph.NodeCount, graph.RelationshipCount);
        return report with
        {
            DatabaseId = loader.DatabaseId,
            LastCommit = read.LastCommit,
            NodeCount = graph.NodeCount,
            RelationshipCount = graph.RelationshipCount,
        };
    }
}
