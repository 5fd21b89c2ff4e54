using GraphExplorer.Conformance.Tests.Scripts;

namespace GraphExplorer.Conformance.Tests.Restarts;

/// <summary>
/// The files of a database on which a script's graph was made: after a clean close, and as a killed process leaves them. Databases are
/// opened on copies of them, one for all cases that change nothing.
/// </summary>
internal sealed class PreparedGraph : IDisposable
{
    private static readonly string[] Endings = [string.Empty, "-wal", "-session"];
    private readonly string _folder;
    private int _copies;

    private PreparedGraph()
    {
        // In memory where that can be: the disk's own speed is not what is tested.
        const string Memory = "/dev/shm";
        _folder = Directory.Exists(Memory)
            ? Directory.CreateDirectory($"{Memory}/graphexplorer-test-{Guid.NewGuid():N}").FullName
            : Directory.CreateTempSubdirectory("graphexplorer-test-").FullName;
    }

    internal static async Task<PreparedGraph> MakeAsync(ScriptCase script, CancellationToken cancellationToken)
    {
        var graph = new PreparedGraph();
        await using (var driver = ScriptTests.OpenDatabase(graph.Original))
        {
            await ScriptRunner.SetUpAsync(script, driver, cancellationToken);
            Copy(graph.Original, graph.PathOf(Ending.Kill));
        }

        Copy(graph.Original, graph.PathOf(Ending.Restart));
        return graph;
    }

    /// <summary>A copy of the files as they were after an ending, to be opened.</summary>
    internal string Take(Ending ending)
    {
        var path = Path.Join(_folder, $"copy{_copies++}.db");
        Copy(PathOf(ending), path);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Original => Path.Join(_folder, "original.db");

    private string PathOf(Ending ending) => Path.Join(_folder, $"{ending}.db");

    private static void Copy(string path, string to)
    {
        foreach (var ending in Endings)
        {
            if (File.Exists(path + ending))
            {
                using var from = new FileStream(path + ending, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete });
                using var into = File.Create(to + ending);
                from.CopyTo(into);
            }
        }
    }
}
