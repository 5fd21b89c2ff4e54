using System.Text.Json;

namespace GraphExplorer.Host.Databases.Holding;

/// <summary>
/// <c>FILE-server</c> beside a data file: the record of the process that holds it, for its user's eyes only. It says nothing about whether the
/// file is held, which the lock does: one that a killed process left behind is overwritten by the next.
/// </summary>
internal static class HolderFile
{
    private const string Suffix = "-server";
    private const int Largest = 64 * 1024;

    /// <summary>Where the record of a data file is.</summary>
    internal static string PathOf(string dataFile) => dataFile + Suffix;

    /// <summary>Reads the record; null where there is none that makes sense. Throws <see cref="UnauthorizedAccessException"/> for another user's.</summary>
    internal static HolderRecord? Read(string dataFile) => ReadFile(PathOf(dataFile));

    /// <summary>The record of the server that serves a data file; null where none does, or none of this user's.</summary>
    internal static HolderRecord? ReadServer(string dataFile)
    {
        try
        {
            return Read(dataFile) is { IsServer: true, PrivateEndPoint: not null } holder && !holder.IsGone() ? holder : null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the record: whoever reads sees the one before or this one.</summary>
    internal static void Write(string dataFile, HolderRecord record)
    {
        var path = PathOf(dataFile);
        var draft = path + "-new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, options))
        {
            JsonSerializer.Serialize(file, record, HolderRecordContext.Default.HolderRecord);
        }

        File.Move(draft, path, overwrite: true);
    }

    /// <summary>
    /// Removes the record, unless the next holder's is there already: the lock was given back before. One that cannot be removed is recognised as
    /// left behind.
    /// </summary>
    internal static void Remove(string dataFile, HolderRecord own)
    {
        var (path, aside) = (PathOf(dataFile), $"{PathOf(dataFile)}-{own.Process}");
        try
        {
            // Moved before it is looked at, so that what is looked at is what is removed.
            File.Move(path, aside, overwrite: true);
            if (ReadFile(aside) is { } found && (found.Process, found.Since) != (own.Process, own.Since) && !File.Exists(path))
            {
                File.Move(aside, path, overwrite: false);
                return;
            }

            File.Delete(aside);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static HolderRecord? ReadFile(string path)
    {
        try
        {
            // What has no length may be a pipe, which would keep who opens it waiting.
            if (new FileInfo(path).Length is 0 or > Largest)
            {
                return null;
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return file.Length > Largest ? null : JsonSerializer.Deserialize(file, HolderRecordContext.Default.HolderRecord);
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            return null;
        }
    }
}
