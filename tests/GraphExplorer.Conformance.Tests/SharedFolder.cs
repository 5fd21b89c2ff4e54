namespace GraphExplorer.Conformance.Tests;

/// <summary>The folder beside the repository that holds the TCK; not everyone has it.</summary>
internal static class SharedFolder
{
    internal static string? Find(string relative)
    {
        var named = Environment.GetEnvironmentVariable("GRAPHEXPLORER_SHARED");
        var root = named ?? (Repository() is { } repository ? Path.Combine(repository, "..", "shared") : null);
        if (root is null)
        {
            return null;
        }

        var folder = Path.GetFullPath(Path.Combine(root, relative));
        return Directory.Exists(folder) ? folder : null;
    }

    private static string? Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
