using System.Globalization;
using GraphExplorer.Model;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphExplorer.Storage.Durability;

/// <summary>The errors about a database's file, each with the path and what to do.</summary>
internal static class StorageErrors
{
    /// <summary>SQLite's code for a lock that the operating system refuses, though nobody has it.</summary>
    private const int CannotLock = raw.SQLITE_IOERR | (15 << 8);

    internal const string RestoreHint = "Restore a backup: graphexplorer restore BACKUP --data FILE. 'graphexplorer check' lists all that is wrong. Keep a copy of the file, with its -wal file, before you change anything.";

    /// <summary>The file is not what was written to it.</summary>
    internal static GraphException Damaged(string path, string what, Exception? inner = null, string? remedy = null) =>
        new(StatusCodes.StorageDamageDetected, $"The database file {path} is damaged. {what}", hint: remedy ?? RestoreHint, innerException: inner);

    /// <summary>The file cannot be opened.</summary>
    internal static GraphException CannotStart(string path, string what, string hint, Exception? inner = null) =>
        new(StatusCodes.UnableToStartDatabase, $"Cannot open the database file {path}: {what}", hint: hint, innerException: inner);

    internal static GraphException InUse(string path, Exception? inner = null) => new(
        StatusCodes.ServiceUnavailable,
        $"The database file {path} is in use: another process, or another part of this one, has it open.",
        hint: "End the other program, or connect to its server: NEO4J_URI=bolt://localhost:7687. The lock ends with the process that holds it.",
        innerException: inner);

    internal static GraphException Closed(string path) => new(StatusCodes.ServiceUnavailable, $"The database is closed: {path}");

    /// <summary>What a failure of SQLite's means while a file is opened and read.</summary>
    internal static GraphException Opening(string path, SqliteException failure) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_IOERR when failure.SqliteExtendedErrorCode == CannotLock => CannotStart(
            path,
            "it cannot be locked: this user may not write it, or its file system has no locks.",
            "Give this user the right to read and write the file, or put it on a local disk.",
            failure),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => InUse(path, failure),
        raw.SQLITE_NOTADB => CannotStart(path, "it is not a database file, or its first page is damaged.", "Name another file, or restore a backup: graphexplorer restore BACKUP --data FILE.", failure),
        raw.SQLITE_CORRUPT => Damaged(path, $"SQLite says: {failure.Message}", failure),
        raw.SQLITE_ERROR => Damaged(path, $"Its tables are not those of this format; SQLite says: {failure.Message}", failure),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_READONLY or raw.SQLITE_AUTH => NoPermission(path, failure),
        raw.SQLITE_FULL => CannotStart(path, "the disk is full.", "Free some disk space: the file is marked as open before use, which takes a few pages.", failure),
        _ => CannotStart(path, Described(failure), "Check the disk and the file system, then try again.", failure),
    };

    internal static GraphException NoPermission(string path, Exception? inner = null) =>
        CannotStart(path, "this user may not read and write it.", "Give this user the right to read and write the file, and to make files in its folder.", inner);

    /// <summary>A commit that left nothing behind.</summary>
    internal static GraphException CommitFailed(string path, SqliteException failure) => failure.SqliteErrorCode == raw.SQLITE_FULL
        ? new(StatusCodes.CommitInDoubt, $"The transaction was not committed: no room on the disk for {path}. Nothing of it was kept.", hint: "Free some disk space and run it again; reads go on, and so do smaller writes that fit.", innerException: failure)
        : new(StatusCodes.CommitInDoubt, $"The transaction was not committed, and nothing of it was kept ({path}): {Described(failure)}", hint: "Run it again with fewer changes.", innerException: failure);

    /// <summary>A commit of which nobody knows whether it is on the disk.</summary>
    internal static GraphException OutcomeUnknown(string path, SqliteException failure) => new(
        StatusCodes.CommitInDoubt,
        $"Writing to {path} failed, so it is not known whether the transaction was committed: {Described(failure)}",
        hint: "Check the disk, then restart: what is on the disk decides. Until then reads go on, and further writes are refused.",
        innerException: failure);

    /// <summary>A write after a failure that made the file unsafe to write.</summary>
    internal static GraphException WritesRefused(string path, Exception failure) => new(
        StatusCodes.CommitInDoubt,
        $"The transaction was not committed: an earlier write to {path} failed ({failure.Message}), after which the database takes no more writes.",
        hint: "Check the disk, then restart. Reads go on until then.",
        innerException: failure);

    /// <summary>A backup or a restored database that could not be put where it was wanted; nothing was changed there.</summary>
    internal static GraphException CopyFailed(string path, string what, string hint, Exception? inner = null) =>
        new(StatusCodes.CopyFailed, $"Cannot write the file {path}: {what}.", hint: hint, innerException: inner);

    internal static string Described(SqliteException failure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{failure.Message} (SQLite error {failure.SqliteErrorCode}, {failure.SqliteExtendedErrorCode})");
}
