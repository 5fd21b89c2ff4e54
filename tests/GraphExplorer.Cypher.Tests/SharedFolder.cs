namespace GraphExplorer.Cypher.Tests;

/// <summary>Finds the material that lies beside the repository.</summary>
internal static class SharedFolder
{
    internal static string? Find(string relativePath)
    {
        if (Environment.GetEnvironmentVariable("GRAPHEXPLORER_SHARED") is { Length: > 0 } named)
        {
            return Existing(Path.Combine(named, relativePath));
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
            {
                return Existing(Path.Combine(folder.FullName, "..", "shared", relativePath));
            }
        }

        return null;
    }

    private static string? Existing(string path) => Directory.Exists(path) ? path : null;
}
