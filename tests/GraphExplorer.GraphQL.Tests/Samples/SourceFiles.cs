namespace GraphExplorer.GraphQL.Tests.Samples;

/// <summary>Finds the files of this project, which tests read and, when asked to, write.</summary>
internal static class SourceFiles
{
    internal static string Folder { get; } = FindFolder();

    /// <summary>Whether approved files are to be written anew: set GRAPHEXPLORER_APPROVE=1, then read the difference.</summary>
    internal static bool Approving => Environment.GetEnvironmentVariable("GRAPHEXPLORER_APPROVE") == "1";

    internal static string Find(params string[] names) => Path.Combine([Folder, .. names]);

    /// <summary>Holds a text to its approved file.</summary>
    internal static void Approve(string text, params string[] names)
    {
        var file = Find(names);
        if (Approving)
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : string.Empty, text);
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "tests", "GraphExplorer.GraphQL.Tests");
    }
}
