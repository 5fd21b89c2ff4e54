using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>
/// The one connection to an SQLite file. It is exclusive: the operating system's lock is held from the first read on and dies with
/// the process. For one thread at a time. Failures are <see cref="SqliteException"/>.
/// </summary>
internal sealed class DatabaseConnection : IDisposable
{
    private const int NoCheckpointOnClose = 1006;
    private const int Defensive = 1010;
    private const int CacheWrites = 9;
    private readonly SqliteConnection _connection;
    private readonly sqlite3 _handle;
    private readonly List<PreparedStatement> _statements = [];
    private readonly PreparedStatement _begin;
    private readonly PreparedStatement _commit;
    private readonly PreparedStatement _rollback;

    /// <summary>Opens a file that is there.</summary>
    internal DatabaseConnection(string path, string? vfs, bool create = false)
    {
        Path = path;
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
        };
        if (vfs is not null)
        {
            text.Vfs = vfs;
        }

        _connection = new SqliteConnection(text.ToString());
        try
        {
            _connection.Open();
            _handle = _connection.Handle!;
            raw.sqlite3_busy_timeout(_handle, 0);
            raw.sqlite3_extended_result_codes(_handle, 1);
            Configure(NoCheckpointOnClose, true);
            Configure(Defensive, true);
            raw.sqlite3_wal_autocheckpoint(_handle, 0);
            Execute("PRAGMA locking_mode=EXCLUSIVE");
            Execute("PRAGMA synchronous=FULL");
            Execute("PRAGMA trusted_schema=OFF");
            Execute("PRAGMA cell_size_check=ON");
            Execute("PRAGMA temp_store=MEMORY");
            _begin = Prepare("BEGIN IMMEDIATE");
            _commit = Prepare("COMMIT");
            _rollback = Prepare("ROLLBACK");
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    internal string Path { get; }

    /// <summary>Whether the file could be opened for reading only.</summary>
    internal bool IsReadOnly => raw.sqlite3_db_readonly(_handle, "main") != 0;

    /// <summary>The pages written since the count was last reset.</summary>
    internal long PagesWritten(bool reset)
    {
        raw.sqlite3_db_status(_handle, CacheWrites, out var pages, out _, reset ? 1 : 0);
        return pages;
    }

    /// <summary>A statement that lives as long as the connection.</summary>
    internal PreparedStatement Prepare(string sql)
    {
        var statement = new PreparedStatement(_handle, sql);
        _statements.Add(statement);
        return statement;
    }

    internal void Execute(string sql)
    {
        using var statement = new PreparedStatement(_handle, sql);
        statement.Run();
    }

    internal long Integer(string sql)
    {
        using var statement = new PreparedStatement(_handle, sql);
        return statement.Step() ? statement.Integer(0) : 0;
    }

    internal List<string> Texts(string sql)
    {
        using var statement = new PreparedStatement(_handle, sql);
        var texts = new List<string>();
        while (statement.Step())
        {
            texts.Add(statement.Text(0));
        }

        return texts;
    }

    internal void Begin() => _begin.Run();

    internal void Commit() => _commit.Run();

    /// <summary>Ends a transaction that an error has not ended already.</summary>
    internal void Rollback()
    {
        if (raw.sqlite3_get_autocommit(_handle) == 0)
        {
            _rollback.Run();
        }
    }

    /// <summary>Moves what is in the <c>-wal</c> file into the main file, and cuts the <c>-wal</c> file to nothing if told so.</summary>
    internal void Checkpoint(bool truncate)
    {
        var result = raw.sqlite3_wal_checkpoint_v2(_handle, "main", truncate ? raw.SQLITE_CHECKPOINT_TRUNCATE : raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _);
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_handle).utf8_to_string() ?? "unknown error", result & 0xFF, raw.sqlite3_extended_errcode(_handle));
        }
    }

    /// <summary>Lets the <c>-wal</c> file go when the connection is closed; else it is left as it is.</summary>
    internal void RemoveLogOnClose() => Configure(NoCheckpointOnClose, false);

    /// <summary>Ends a long statement from another thread.</summary>
    internal void Interrupt() => raw.sqlite3_interrupt(_handle);

    public void Dispose()
    {
        foreach (var statement in _statements)
        {
            statement.Dispose();
        }

        _statements.Clear();
        _connection.Dispose();
    }

    private void Configure(int option, bool value) => raw.sqlite3_db_config(_handle, option, value ? 1 : 0, out _);
}
