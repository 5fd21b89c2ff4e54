using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>A compiled SQL statement, kept for many runs. Failures are <see cref="SqliteException"/>.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    internal PreparedStatement(sqlite3 database, string sql)
    {
        _database = database;
        Throw(raw.sqlite3_prepare_v2(database, sql, out _statement));
    }

    /// <summary>Sets the parameter at a place, counted from 1.</summary>
    internal PreparedStatement Bind(int place, long value)
    {
        Throw(raw.sqlite3_bind_int64(_statement, place, value));
        return this;
    }

    internal PreparedStatement Bind(int place, string value)
    {
        Throw(raw.sqlite3_bind_text(_statement, place, value));
        return this;
    }

    internal PreparedStatement Bind(int place, ReadOnlySpan<byte> value)
    {
        Throw(value.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, place, 0) : raw.sqlite3_bind_blob(_statement, place, value));
        return this;
    }

    /// <summary>Goes to the next row; false past the last, when the statement is ready to run again.</summary>
    internal bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result == raw.SQLITE_DONE)
        {
            raw.sqlite3_reset(_statement);
            return false;
        }

        // The reset repeats the error: make the exception first, while its message is there.
        var failure = Failure(result);
        raw.sqlite3_reset(_statement);
        throw failure;
    }

    /// <summary>Runs a statement that answers no rows, or whose rows do not matter.</summary>
    internal void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Makes a statement ready that was left between rows.</summary>
    internal void Reset() => raw.sqlite3_reset(_statement);

    internal long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    internal string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string() ?? string.Empty;

    /// <summary>The bytes of a column; valid until the next step.</summary>
    internal ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Throw(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw Failure(result);
        }
    }

    private SqliteException Failure(int result) =>
        new(raw.sqlite3_errmsg(_database).utf8_to_string() ?? "unknown error", result & 0xFF, raw.sqlite3_extended_errcode(_database));
}
