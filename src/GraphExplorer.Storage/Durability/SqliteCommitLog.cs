using GraphExplorer.Model;
using GraphExplorer.Storage.Durability.Encoding;
using GraphExplorer.Storage.Durability.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphExplorer.Storage.Durability;

/// <summary>
/// Makes commits durable in an SQLite file: a small one as a row of the table log, a large one as its blocks; commits
/// that come together are one SQLite transaction, answered after its <c>-wal</c> file was flushed to the disk. See FORMAT.md. Safe for concurrent use; disposing
/// it waits for the commit that is under way.
/// </summary>
internal sealed class SqliteCommitLog : ICommitLog, IDisposable
{
    private const int CheckpointsToTruncate = 8;
    private readonly Lock _gate = new();
    private readonly FileTables _tables;
    private readonly SessionFile _session;
    private readonly CommitLogOptions _options;
    private readonly ByteWriter _record = new();
    private readonly BlockWriter _blocks;

    /// <summary>The commits of the group that are in the log with their entities.</summary>
    private readonly List<CommitChanges> _logged = [];
    private GraphState _state;
    private Exception? _failure;
    private bool _folding;
    private bool _closed;

    internal SqliteCommitLog(FileTables tables, SessionFile session, GraphState state, CommitLogOptions options)
    {
        _tables = tables;
        _session = session;
        _state = state;
        _options = options;
        _blocks = new BlockWriter(tables, options);
        _tables.Connection.PagesWritten(reset: true);
    }

    /// <summary>The bytes of the table log.</summary>
    internal long LogBytes => _tables.Log.Bytes;

    internal DatabaseConnection Connection => _tables.Connection;

    /// <inheritdoc/>
    public GraphException? Refusal => Volatile.Read(ref _failure) is { } failure ? StorageErrors.WritesRefused(Path, failure) : null;

    /// <inheritdoc/>
    public void Append(IReadOnlyList<CommitChanges> group, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            ThrowIfUnusable();
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < group.Count; i++)
            {
                if (group[i].After.Version != _tables.Log.Last + 1 + i)
                {
                    throw new InvalidOperationException("A commit does not follow the last one.");
                }
            }

            _logged.Clear();
            Write(group, cancellationToken);
            _tables.Settle();
            _tables.Log.Settle();
            _tables.Pending.Settle();
            foreach (var changes in _logged)
            {
                _blocks.MarkPending(changes);
            }

            _logged.Clear();
            _state = group[^1].After;
            _session.Write(_state.Version, _tables.Log.LastHash);
            CheckpointWhenDue();
        }
    }

    /// <summary>Closes the file. What was acknowledged is durable whatever happens here, so that nothing is thrown.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            if (_failure is null && TryTidy())
            {
                _tables.Connection.RemoveLogOnClose();
                _tables.Connection.Dispose();
                _session.Delete();
                return;
            }

            _tables.Connection.Dispose();
            _session.Dispose();
        }
    }

    private string Path => _tables.Connection.Path;

    private void ThrowIfUnusable()
    {
        if (_closed)
        {
            throw StorageErrors.Closed(Path);
        }

        if (_failure is { } failure)
        {
            throw StorageErrors.WritesRefused(Path, failure);
        }
    }

    /// <summary>Encodes what the log shall keep of a commit; whether its blocks are written instead of its entities.</summary>
    private bool IsLarge(CommitChanges changes)
    {
        _record.Clear();
        if (changes.Changed.Count <= _options.MostLoggedEntities)
        {
            CommitRecord.Encode(changes, _record);
            if (_record.Length <= _options.MostLoggedBytes)
            {
                return false;
            }

            _record.Clear();
        }

        CommitRecord.EncodeCounts(changes.After, _record);
        return true;
    }

    /// <summary>Writes commits as one transaction of the file. When this throws, nothing of them is left, or it is not known.</summary>
    private void Write(IReadOnlyList<CommitChanges> group, CancellationToken cancellationToken)
    {
        _folding = _tables.Log.Bytes > (_folding ? _options.FoldedBytes : _options.FoldingBytes);
        try
        {
            var first = group[0];
            var isLarge = IsLarge(first);
            if (group.Count == 1 && !isLarge && !_folding && !_tables.Tokens.HasNew && !first.SchemaChanged && first.Attachments.Count == 0)
            {
                // One statement is a transaction by itself.
                Insert(first, isLarge);
                return;
            }

            _tables.Connection.Begin();
            var logged = 0L;
            for (var i = 0; i < group.Count; i++)
            {
                isLarge = i == 0 ? isLarge : IsLarge(group[i]);
                logged += _record.Length;
                Insert(group[i], isLarge);
                WriteRest(group[i], isLarge, cancellationToken);
            }

            var last = group[^1].After;
            if (_tables.Tokens.HasNew)
            {
                _tables.Tokens.WriteNew();
            }

            if (_folding)
            {
                // The rows of this group are needed: its blocks are not yet among those that wait.
                _blocks.Fold(last, Math.Max(_options.FoldedBytesACommit, 2 * logged), first.After.Version);
            }

            _tables.WriteTotalsIfChanged();
            cancellationToken.ThrowIfCancellationRequested();
            _tables.Connection.Commit();
        }
        catch (SqliteException exception)
        {
            throw Failed(exception);
        }
        catch
        {
            Undo();
            throw;
        }
    }

    /// <summary>Writes the row of a commit whose record was just encoded.</summary>
    private void Insert(CommitChanges changes, bool isLarge)
    {
        _tables.Log.Insert(changes.After.Version, _record.WrittenSpan);
        if (!isLarge)
        {
            _logged.Add(changes);
        }
    }

    /// <summary>Writes what a commit changes beside its row.</summary>
    private void WriteRest(CommitChanges changes, bool isLarge, CancellationToken cancellationToken)
    {
        if (changes.SchemaChanged)
        {
            _tables.WriteCatalogue(changes.After.Schema);
        }

        foreach (var (name, data) in changes.Attachments)
        {
            _tables.Attachments.Put(name, data);
        }

        if (isLarge)
        {
            _blocks.WriteChanged(changes, cancellationToken);
        }
    }

    /// <summary>SQLite's own checkpoint is off: its failure would look like that of the commit before it.</summary>
    private void CheckpointWhenDue()
    {
        var pages = _tables.Connection.PagesWritten(reset: false);
        if (pages < _options.CheckpointPages)
        {
            return;
        }

        try
        {
            // A large commit makes a large file, which is given back at once.
            _tables.Connection.Checkpoint(truncate: pages > CheckpointsToTruncate * _options.CheckpointPages);
            _tables.Connection.PagesWritten(reset: true);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_FULL)
        {
            // The -wal file keeps all of it. It is tried again after as many pages as made this one due.
            _tables.Connection.PagesWritten(reset: true);
        }
        catch (SqliteException exception)
        {
            // The main file may be torn; the -wal file has all of it, and must not be written over.
            _failure = exception;
        }
    }

    /// <summary>What a failed commit means, after which no part of it is left where that can be known.</summary>
    private GraphException Failed(SqliteException exception)
    {
        var isClean = exception.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_TOOBIG or raw.SQLITE_NOMEM;
        if (isClean && Undo())
        {
            return StorageErrors.CommitFailed(Path, exception);
        }

        _failure = exception;
        return StorageErrors.OutcomeUnknown(Path, exception);
    }

    /// <summary>Rolls back what a commit has written; false when even that fails.</summary>
    private bool Undo()
    {
        _tables.Forget();
        _tables.Log.Forget();
        _tables.Pending.Forget();
        try
        {
            _tables.Connection.Rollback();
            return true;
        }
        catch (SqliteException exception)
        {
            _failure = exception;
            return false;
        }
    }

    /// <summary>Folds a long log, and moves all of the <c>-wal</c> file into the main file; false when that fails.</summary>
    private bool TryTidy()
    {
        try
        {
            _tables.Connection.Begin();
            if (_tables.Log.Bytes > _options.LogBytesLeftAtClose)
            {
                _blocks.FoldAll(_state);
            }

            _tables.WriteTotalsIfChanged();
            _tables.Connection.Commit();
            _tables.Connection.Checkpoint(truncate: true);
            return true;
        }
        catch (Exception exception) when (exception is SqliteException or GraphException)
        {
            Undo();
            return false;
        }
    }
}
