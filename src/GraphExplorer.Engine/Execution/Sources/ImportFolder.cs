using System.IO.Compression;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Sources;

/// <summary>Opens the files that LOAD CSV names: those below one folder and no others.</summary>
internal static class ImportFolder
{
    /// <summary>Opens a <c>file:///</c> address as UTF-8, unpacked where it ends in <c>.gz</c>, and answers where it is. Throws <see cref="GraphException"/> when that is not allowed or fails.</summary>
    internal static (StreamReader Text, string Path) OpenText(string? folder, string address)
    {
        if (folder is null)
        {
            throw new GraphException(
                StatusCodes.ExternalResourceFailed,
                "LOAD CSV is switched off: no import folder is configured.",
                hint: "Set GraphExplorer:ImportFolder to the folder that the files are in.");
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsFile || uri.Host.Length > 0)
        {
            throw new GraphException(
                StatusCodes.ExternalResourceFailed,
                $"Cannot load from '{address}': only file:/// addresses below the import folder are read.");
        }

        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var path = Path.GetFullPath(Path.Join(root, uri.LocalPath));
        if (!IsBelow(root, path) || !IsBelow(root, FinalTarget(path)))
        {
            throw new GraphException(StatusCodes.ExternalResourceFailed, $"Cannot load from '{address}': it lies outside the import folder.");
        }

        try
        {
            return (new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path)), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GraphException(StatusCodes.ExternalResourceFailed, $"Couldn't load the external resource at: {address}", innerException: error);
        }
    }

    private static bool IsBelow(string root, string path) => path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string FinalTarget(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            return path;
        }
    }
}
