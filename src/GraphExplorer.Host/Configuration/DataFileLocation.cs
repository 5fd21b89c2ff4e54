namespace GraphExplorer.Host.Configuration;

/// <summary>Which file holds the graph: <c>--data</c>, else the setting, else a file in the user's data folder.</summary>
internal static class DataFileLocation
{
    /// <summary>The setting that names the file.</summary>
    internal const string Setting = "GraphExplorer:Data";

    private const string DefaultName = "graphexplorer.db";

    /// <summary>The full path of the data file, or <see cref="DatabaseOptions.InMemory"/>. Throws <see cref="ConfigurationException"/>.</summary>
    internal static string Find(string? argument, IConfiguration settings)
    {
        if (argument is not null)
        {
            return FullPath(argument, "--data");
        }

        if (settings[Setting] is { Length: > 0 } setting)
        {
            return FullPath(setting, Setting);
        }

        // The folder need not be there yet: it is made when the file is.
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.IsPathFullyQualified(folder)
            ? FullPath(Path.Combine(folder, DefaultName), Setting)
            : throw new ConfigurationException(
                $"The user has no folder for data here (neither HOME nor XDG_DATA_HOME is set). Name the data file by --data FILE or {Setting}, or give --data {DatabaseOptions.InMemory}.");
    }

    /// <summary>Makes the folder of a data file where it is missing. Throws <see cref="IOException"/> with the way out.</summary>
    internal static void CreateFolder(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"The folder {folder} of the data file cannot be made ({error.Message}). Name another file by --data FILE or {Setting}, or give --data {DatabaseOptions.InMemory}.", error);
        }
    }

    private static string FullPath(string text, string source)
    {
        if (text == DatabaseOptions.InMemory)
        {
            return text;
        }

        if (string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ConfigurationException($"{source} is empty. Give a file, or {DatabaseOptions.InMemory}.");
        }

        var path = Path.GetFullPath(text);
        if (Path.EndsInDirectorySeparator(path) || Directory.Exists(path))
        {
            throw new ConfigurationException($"{source} {text}: this is a folder. Give a file, such as {Path.Combine(text, DefaultName)}.");
        }

        // What lies beside the file lies beside the file itself, not beside a link to it.
        return File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
    }
}
