using System.Collections.Frozen;
using System.Reflection;

namespace GraphExplorer.Web;

/// <summary>
/// The explorer page and the GraphQL playground, built from TypeScript and embedded in this assembly, so that a server
/// needs no files beside its own program.
/// </summary>
public static class WebAssets
{
    /// <summary>Path of the page that draws the graph; served on <c>/</c>.</summary>
    public const string ExplorerPage = "index.html";

    /// <summary>Path of the GraphQL playground; served to a browser's GET of <c>/graphql</c>.</summary>
    public const string PlaygroundPage = "graphiql.html";

    internal const string GzipSuffix = ".gz";

    private static readonly FrozenDictionary<string, WebAsset> ByPath = Load(typeof(WebAssets).Assembly);

    /// <summary>Every file of the pages.</summary>
    public static IReadOnlyCollection<WebAsset> All => ByPath.Values;

    /// <summary>Finds a file by its path below the site's root; a slash in front is allowed, case matters.</summary>
    /// <returns>The file, or null where there is none.</returns>
    public static WebAsset? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ByPath.GetValueOrDefault(path.StartsWith('/') ? path[1..] : path);
    }

    private static FrozenDictionary<string, WebAsset> Load(Assembly assembly) =>
        assembly.GetManifestResourceNames()
            .Select(name => new WebAsset(assembly, name))
            .ToFrozenDictionary(asset => asset.Path, StringComparer.Ordinal);
}
