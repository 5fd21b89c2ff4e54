using GraphExplorer.Model;

namespace GraphExplorer.Actors.Analyses;

/// <summary>The named analyses that can be run.</summary>
public sealed class AnalysisCatalogue
{
    private const string Folder = "analyses";
    private const string FileExtension = ".cypher";
    private const string ResourcePrefix = "cypher/" + Folder + "/";

    private static readonly Lazy<AnalysisCatalogue> BuiltInCatalogue = new(() => new AnalysisCatalogue(
        EmbeddedText.Names(ResourcePrefix).Select(name => AnalysisReader.Read(NameOf(name), EmbeddedText.Read(name)))));

    private AnalysisCatalogue(IEnumerable<Analysis> analyses)
    {
        All = [.. analyses.OrderBy(analysis => analysis.Name, StringComparer.Ordinal)];
    }

    /// <summary>The analyses that come with the program.</summary>
    public static AnalysisCatalogue BuiltIn => BuiltInCatalogue.Value;

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<Analysis> All { get; }

    /// <summary>
    /// Reads the files in the folder <c>analyses</c> below <paramref name="folder"/>; none when there is no such folder.
    /// Throws <see cref="GraphException"/> for a file that cannot be read.
    /// </summary>
    public static async Task<AnalysisCatalogue> ReadFolderAsync(string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = Path.Combine(folder, Folder);
        var analyses = new List<Analysis>();
        if (Directory.Exists(path))
        {
            foreach (var file in Directory.EnumerateFiles(path, "*" + FileExtension))
            {
                analyses.Add(AnalysisReader.Read(NameOf(file), await ScriptFile.ReadAsync(file, cancellationToken).ConfigureAwait(false)));
            }
        }

        return new AnalysisCatalogue(analyses);
    }

    /// <summary>The analysis of that name. Throws <see cref="GraphException"/> that lists the names when there is none.</summary>
    public Analysis Get(string name)
        => All.FirstOrDefault(analysis => string.Equals(analysis.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new GraphException(
            StatusCodes.InvalidRequest,
            $"There is no analysis '{name}'.",
            hint: All.Count == 0 ? "There are no analyses." : $"Use one of {string.Join(", ", All.Select(analysis => analysis.Name))}.");

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
