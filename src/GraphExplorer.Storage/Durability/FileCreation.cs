using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Storage.Durability;

/// <summary>Makes database files where none are, so that nobody ever sees a part of one, whoever else does the same or is killed.</summary>
internal static class FileCreation
{
    private const string TemporaryMark = "-new-";
    private const int AlreadyExists = 17;
    private static readonly TimeSpan LongestCreation = TimeSpan.FromHours(1);

    /// <summary>
    /// Makes the file if it is not there and may be made; whether it was. The file is made under another name and moved, so that nobody
    /// ever sees a part of it.
    /// </summary>
    internal static bool RunIfMissing(string path, GraphFileOptions options, string? databaseId)
    {
        if (Directory.Exists(path))
        {
            throw StorageErrors.CannotStart(path, "it is a folder.", "Name a file, such as graphexplorer.db in that folder.");
        }

        if (File.Exists(path))
        {
            return false;
        }

        if (!options.CreateIfMissing)
        {
            throw StorageErrors.CannotStart(path, "there is no such file.", "Check the path.");
        }

        var folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
        {
            throw StorageErrors.CannotStart(path, $"there is no folder {folder}.", "Make the folder, or check the path.");
        }

        if (new FileInfo(path + "-wal") is { Exists: true, Length: > 0 })
        {
            throw StorageErrors.CannotStart(
                path,
                "the file is gone, but its -wal file is there and holds commits.",
                "Put the file back where it was. To begin anew without those commits, delete the -wal file.");
        }

        var temporary = FormattableString.Invariant($"{path}{TemporaryMark}{Environment.ProcessId}-{Guid.NewGuid():N}");
        try
        {
            DeleteLeftovers(path, folder);
            DatabaseFile.Create(temporary, options.Vfs, databaseId ?? Guid.NewGuid().ToString());
            return TryGiveName(temporary, path);
        }
        catch (SqliteException exception)
        {
            throw StorageErrors.Opening(path, exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StorageErrors.NoPermission(path, exception);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster: its file is as good.
            return false;
        }
        catch (IOException exception)
        {
            throw StorageErrors.CannotStart(path, exception.Message, "Check the disk and the folder, then try again.", exception);
        }
        finally
        {
            foreach (var left in new[] { temporary, temporary + "-wal", temporary + "-journal" })
            {
                File.Delete(left);
            }
        }
    }

    /// <summary>Deletes what processes have left that were killed while they made this file.</summary>
    private static void DeleteLeftovers(string path, string folder)
    {
        foreach (var left in Directory.EnumerateFiles(folder, Path.GetFileName(path) + TemporaryMark + "*"))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(left) > LongestCreation)
            {
                File.Delete(left);
            }
        }
    }

    /// <summary>
    /// Gives the file its name, at one stroke; false when another process was faster. A move would first look and then move, so that
    /// it could replace a file that another process has just made and opened: a second name cannot.
    /// </summary>
    private static bool TryGiveName(string temporary, string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            if (Link(temporary, path) == 0)
            {
                return true;
            }

            if (Marshal.GetLastPInvokeError() == AlreadyExists)
            {
                return false;
            }

            // A file system without second names.
        }

        File.Move(temporary, path, overwrite: false);
        return true;
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);
}
