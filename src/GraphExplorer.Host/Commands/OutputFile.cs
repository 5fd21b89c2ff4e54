using GraphExplorer.Host.Configuration;

namespace GraphExplorer.Host.Commands;

/// <summary>A file that a command writes because its arguments name it: whatever was meant, it is not the database.</summary>
internal static class OutputFile
{
    private static readonly string[] Endings = ["", "-wal", "-shm", "-journal", "-session", "-server"];

    private static ReadOnlySpan<byte> DatabaseHeader => "SQLite format 3\0"u8;

    /// <summary>
    /// Throws <see cref="ConfigurationException"/> where the file, or what a link of that name leads to, is a database or belongs to the
    /// data file. To be asked before the data file is opened: closing a second handle would drop its lock.
    /// </summary>
    internal static void ThrowIfDatabase(string argument, string path, DatabaseOptions database)
    {
        var target = Resolve(path);
        if (database.File is { } file && BelongsTo(target, file))
        {
            throw new ConfigurationException($"{argument} {path}: this is the data file, or belongs to it. Name another file.");
        }

        if (IsDatabase(target))
        {
            throw new ConfigurationException($"{argument} {path}: this is a database, which would be lost. Name another file, or delete it first.");
        }
    }

    /// <summary>
    /// Writes a file, which gets its name when it is whole: one that was broken off must not be taken for a whole one, nor cost the one
    /// before. A pipe or a device, as /dev/stdout is, keeps nothing and must not be replaced by a file: it is written to.
    /// </summary>
    internal static async Task<TResult> WriteAsync<TResult>(string path, Func<Stream, Task<TResult>> write)
    {
        var target = Resolve(path);
        if (File.Exists(path) && new FileInfo(target) is not { Exists: true, Length: > 0 })
        {
            return await WriteToAsync(path, write).ConfigureAwait(false);
        }

        var partial = target + ".partial";
        try
        {
            var result = await WriteToAsync(partial, write).ConfigureAwait(false);
            File.Move(partial, target, overwrite: true);
            return result;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    /// <summary>Whether a resolved path is that of a data file or of what lies beside it under its name.</summary>
    internal static bool BelongsTo(string target, string dataFile) => Endings.Any(ending => target == dataFile + ending);

    /// <summary>The full path, or of a link the one where it leads to. Throws <see cref="IOException"/> for links that lead round in a circle.</summary>
    internal static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return full;
        }
    }

    private static async Task<TResult> WriteToAsync<TResult>(string path, Func<Stream, Task<TResult>> write)
    {
        var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        await using var disposal = stream.ConfigureAwait(false);
        return await write(stream).ConfigureAwait(false);
    }

    private static bool IsDatabase(string target)
    {
        // The length of a pipe and of a device is zero: to open one might wait for ever.
        if (new FileInfo(target) is not { Exists: true, Length: var length } || length < DatabaseHeader.Length)
        {
            return false;
        }

        try
        {
            using var file = new FileStream(target, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            Span<byte> header = stackalloc byte[DatabaseHeader.Length];
            return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && header.SequenceEqual(DatabaseHeader);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The writing will say what is wrong with it.
            return false;
        }
    }
}
