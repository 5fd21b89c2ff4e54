namespace GraphExplorer.Host.Tests;

/// <summary>The reference material beside the repository.</summary>
internal static class SharedFiles
{
    /// <summary>The full path of a shared folder; skips the test where it is absent.</summary>
    internal static string FolderOrSkip(string path)
    {
        var shared = Environment.GetEnvironmentVariable("GRAPHEXPLORER_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); shared is null && folder is not null; folder = folder.Parent)
        {
            shared = File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")) ? Path.Combine(folder.Parent!.FullName, "shared") : null;
        }

        var found = Path.Combine(shared ?? string.Empty, path);
        Assert.SkipUnless(Directory.Exists(found), $"There is no folder shared/{path} beside the repository.");
        return found;
    }
}
