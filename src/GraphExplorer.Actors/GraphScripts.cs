using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Model;

namespace GraphExplorer.Actors;

/// <summary>The statements that make a graph: its constraints and indexes, and its first content.</summary>
/// <param name="Schema">Statements that change the schema, in order.</param>
/// <param name="Seed">Statements that write the content, in order; running them again changes nothing.</param>
public sealed record GraphScripts(IReadOnlyList<string> Schema, IReadOnlyList<string> Seed)
{
    private const string SchemaFile = "schema.cypher";
    private const string SeedFile = "seed.cypher";

    /// <summary>
    /// The revision of the built-in graph, raised with every change of its scripts: a program upgrades the graphs of lower revisions and leaves
    /// those of higher ones alone.
    /// </summary>
    public const int BuiltInRevision = 1;

    private static readonly Lazy<GraphScripts> BuiltInScripts = new(() => new GraphScripts(
        Statements(SchemaFile, EmbeddedText.Read("cypher/" + SchemaFile)),
        Statements(SeedFile, EmbeddedText.Read("cypher/" + SeedFile))));

    /// <summary>The scripts of the built-in graph.</summary>
    public static GraphScripts BuiltIn => BuiltInScripts.Value;

    /// <summary>Whether other scripts are the same, text by text.</summary>
    public bool HasSameStatements(GraphScripts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Schema.SequenceEqual(other.Schema, StringComparer.Ordinal) && Seed.SequenceEqual(other.Seed, StringComparer.Ordinal);
    }

    /// <summary>
    /// Reads <c>seed.cypher</c> and, where there is one, <c>schema.cypher</c> from a folder. Throws <see cref="GraphException"/> when there
    /// is no seed, a file cannot be read, or a statement does not parse.
    /// </summary>
    public static async Task<GraphScripts> ReadFolderAsync(string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var schema = Path.Combine(folder, SchemaFile);
        var seed = Path.Combine(folder, SeedFile);
        if (!File.Exists(seed))
        {
            throw new GraphException(
                StatusCodes.ExternalResourceFailed,
                $"The folder '{folder}' has no {SeedFile}.",
                hint: $"Name a folder that holds {SeedFile} and, if the graph needs constraints or indexes, {SchemaFile}.");
        }

        return new GraphScripts(
            File.Exists(schema) ? await ReadAsync(schema, cancellationToken).ConfigureAwait(false) : [],
            await ReadAsync(seed, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(string file, CancellationToken cancellationToken)
        => Statements(file, await ScriptFile.ReadAsync(file, cancellationToken).ConfigureAwait(false));

    private static IReadOnlyList<string> Statements(string file, string text)
    {
        try
        {
            return [.. CypherParser.ParseScript(text).Select(statement => statement.Text)];
        }
        catch (GraphException error)
        {
            throw new GraphException(error.Code, $"{file}: {error.Message}", error.Position, error.Hint, error).WithQuery(text);
        }
    }
}
