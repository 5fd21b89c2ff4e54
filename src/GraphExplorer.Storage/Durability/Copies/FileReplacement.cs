using GraphExplorer.Storage.Durability.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphExplorer.Storage.Durability.Copies;

/// <summary>
/// Puts a new database file in its place: it is written under another name in the same folder, flushed to the disk and renamed, so that
/// at every moment the old file is there or the new one, whole.
/// </summary>
internal static class FileReplacement
{
    private const string Draft = "-new-";
    private static readonly TimeSpan LongestWork = TimeSpan.FromDays(1);
    private static readonly string[] Leftovers = ["-wal", "-shm", "-journal"];

    /// <summary>
    /// Makes the file by <paramref name="write"/> and puts it at <paramref name="target"/>. Throws <see cref="Model.GraphException"/>
    /// where a file is there that may not be replaced or is in use, and for failures of the disk.
    /// </summary>
    internal static void Run(string target, bool overwrite, Action<string> write)
    {
        ThrowIfNoPlace(target, overwrite);
        var temporary = FormattableString.Invariant($"{target}{Draft}{Environment.ProcessId}-{Guid.NewGuid():N}");
        try
        {
            RemoveAbandoned(target);
            write(temporary);
            FolderSync.FlushFile(temporary);
            PutInPlace(temporary, target, overwrite);
            FolderSync.FlushFolderOf(target);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_FULL)
        {
            throw StorageErrors.CopyFailed(target, "the disk is full", "Free some disk space, or name a file on another disk.", exception);
        }
        catch (SqliteException exception)
        {
            throw StorageErrors.CopyFailed(target, StorageErrors.Described(exception), "Check the disk and the folder, then try again.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StorageErrors.CopyFailed(target, exception.Message, "Check the disk and the rights to the folder, then try again.", exception);
        }
        finally
        {
            Delete(temporary, ["", .. Leftovers]);
        }
    }

    private static void ThrowIfNoPlace(string target, bool overwrite)
    {
        if (Directory.Exists(target))
        {
            throw StorageErrors.CopyFailed(target, "it is a folder", "Name a file in that folder.");
        }

        if (Path.GetDirectoryName(target) is not { } folder || !Directory.Exists(folder))
        {
            throw StorageErrors.CopyFailed(target, "its folder is not there", "Make the folder, or check the path.");
        }

        if (File.Exists(target))
        {
            if (!overwrite)
            {
                throw StorageErrors.CopyFailed(target, "there is a file of that name", "Name another file, or allow that it is overwritten.");
            }

            if (!CanBeTruncated(target))
            {
                throw StorageErrors.CopyFailed(target, "it is a device or a pipe, or may not be written", "Name a file.");
            }

            // Better now than after the work; it is asked again when the file is replaced.
            TryHold(target)?.Dispose();
        }
        else if (!overwrite && Array.Exists(Leftovers, ending => new FileInfo(target + ending) is { Exists: true, Length: > 0 }))
        {
            throw StorageErrors.CopyFailed(
                target, "the -wal file of a database that is gone lies there, and may hold commits", "Name another file, or allow that it is overwritten.");
        }
    }

    /// <summary>False for a device and a pipe, whose length is zero: only a file can be truncated. As root, renaming would replace even /dev/null.</summary>
    private static bool CanBeTruncated(string target)
    {
        if (new FileInfo(target).Length > 0)
        {
            return true;
        }

        try
        {
            // To write alone would wait for a pipe's reader.
            using var file = new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            file.SetLength(0);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }

    private static void PutInPlace(string temporary, string target, bool overwrite)
    {
        var held = File.Exists(target) && overwrite ? TryHold(target) : null;
        try
        {
            // A log that stayed would be taken for the new file's. What is in it was moved into the old file, or cannot be.
            if (overwrite)
            {
                SetAside(target);
            }

            if (OperatingSystem.IsWindows())
            {
                held?.Dispose();
            }

            File.Move(temporary, target, overwrite);
        }
        finally
        {
            held?.Dispose();
        }

        Delete(target, [.. Leftovers.Select(OldName), "-session"]);
    }

    /// <summary>Locks a database that is to be replaced and completes its main file; null for what is none of ours, or is damaged.</summary>
    private static DatabaseConnection? TryHold(string target)
    {
        DatabaseConnection? connection = null;
        try
        {
            connection = new DatabaseConnection(target, null);
            if (connection.Integer("PRAGMA application_id") != FileFormat.ApplicationId)
            {
                // Whatever it is: to lock it, SQLite would write to what it takes for an empty database.
                connection.Dispose();
                return null;
            }

            connection.Execute("BEGIN EXCLUSIVE");
            connection.Execute("COMMIT");
            connection.Checkpoint(truncate: true);
            return connection;
        }
        catch (SqliteException exception)
        {
            connection?.Dispose();
            return exception.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED ? throw StorageErrors.InUse(target, exception) : null;
        }
    }

    private static void SetAside(string target)
    {
        foreach (var ending in Leftovers)
        {
            if (File.Exists(target + ending))
            {
                File.Move(target + ending, target + OldName(ending), overwrite: true);
            }
        }
    }

    /// <summary>Removes what a process that was killed has left half written here.</summary>
    private static void RemoveAbandoned(string target)
    {
        var last = DateTime.UtcNow - LongestWork;
        foreach (var draft in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, Path.GetFileName(target) + Draft + "*"))
        {
            if (File.GetLastWriteTimeUtc(draft) < last)
            {
                File.Delete(draft);
            }
        }
    }

    private static string OldName(string ending) => ending + "-replaced";

    private static void Delete(string path, IEnumerable<string> endings)
    {
        foreach (var ending in endings)
        {
            File.Delete(path + ending);
        }
    }
}
