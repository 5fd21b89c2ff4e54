namespace GraphExplorer.Actors.Tests;

/// <summary>Files that lie beside the repository; tests that need them skip where they are absent.</summary>
internal static class SharedFiles
{
    internal static string Find(params string[] path)
    {
        var root = Environment.GetEnvironmentVariable("GRAPHEXPLORER_SHARED") ?? BesideRepository();
        var file = root is null ? null : Path.Combine([root, .. path]);
        Assert.SkipUnless(File.Exists(file) || Directory.Exists(file), $"../shared/{string.Join('/', path)} is not here.");
        return file!;
    }

    private static string? BesideRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
            {
                return Path.Combine(folder.Parent?.FullName ?? string.Empty, "shared");
            }
        }

        return null;
    }
}
