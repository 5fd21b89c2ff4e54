using GraphExplorer.Export.Output;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats.Neo4jCsv;

/// <summary>What the files of a graph need: their columns, and a character that sets the items of arrays apart and occurs in none of them.</summary>
internal sealed class Neo4jCsvSurvey
{
    /// <summary>The character that readers expect unless they are told another.</summary>
    internal const char UsualArrayDelimiter = ';';

    private const string StringArray = "string[]";
    private const string ArrayDelimiters = ";|~^!#\t\u001F\u001E\u001D";
    private readonly SortedDictionary<string, SortedSet<string>> _nodeTypes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> _relationshipTypes = new(StringComparer.Ordinal);
    private readonly bool[] _usedInItems = new bool[128];

    private Neo4jCsvSurvey()
    {
    }

    /// <summary>The columns of nodes, by property and type.</summary>
    internal IReadOnlyList<Neo4jCsvColumn> NodeColumns { get; private set; } = [];

    /// <summary>The columns of relationships, by property and type.</summary>
    internal IReadOnlyList<Neo4jCsvColumn> RelationshipColumns { get; private set; } = [];

    /// <summary>What sets apart the items of arrays, and labels.</summary>
    internal char ArrayDelimiter { get; private set; }

    /// <summary>A property that has several columns; null when there is none.</summary>
    internal string? HasMixedProperty => _nodeTypes.Concat(_relationshipTypes).FirstOrDefault(entry => entry.Value.Count > 1).Key;

    /// <summary>Reads the graph for it. Throws <see cref="GraphException"/> for what the files could not say.</summary>
    internal static async Task<Neo4jCsvSurvey> OfAsync(IGraphSource graph, CancellationToken cancellationToken)
    {
        var survey = new Neo4jCsvSurvey();
        await foreach (var node in graph.ReadNodesAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var label in node.Labels)
            {
                survey.NoteItem(WellFormedText.Check(label));
                CheckName(label);
            }

            survey.Note(node.PropertyMap, survey._nodeTypes);
        }

        await foreach (var relationship in graph.ReadRelationshipsAsync(cancellationToken).ConfigureAwait(false))
        {
            CheckName(WellFormedText.Check(relationship.Type));
            survey.Note(relationship.PropertyMap, survey._relationshipTypes);
        }

        survey.NodeColumns = Columns(survey._nodeTypes);
        survey.RelationshipColumns = Columns(survey._relationshipTypes);
        var free = ArrayDelimiters.AsSpan().IndexOfAnyExcept([.. ArrayDelimiters.Where(character => survey._usedInItems[character])]);
        survey.ArrayDelimiter = free >= 0
            ? ArrayDelimiters[free]
            : throw Unsayable("labels and the items of lists leave no character that could set items apart");
        return survey;
    }

    /// <summary>The cells of a row, in the order of the columns.</summary>
    internal IEnumerable<string?> Cells(MapValue properties, IReadOnlyList<Neo4jCsvColumn> columns)
    {
        foreach (var column in columns)
        {
            var value = properties.GetOrNull(column.Property);
            yield return !value.IsNull && TypeIn(column.Property, value, columns) == column.Type ? Neo4jCsvCell.Of(value, ArrayDelimiter) : null;
        }
    }

    // An empty list is of every type: it goes into the first column of lists that the property has.
    private static string TypeIn(string property, GraphValue value, IReadOnlyList<Neo4jCsvColumn> columns) =>
        IsEmptyList(value)
            ? columns.First(column => column.Property == property && IsListType(column.Type)).Type
            : Neo4jCsvCell.TypeOf(value);

    private static bool IsListType(string type) => type.EndsWith("[]", StringComparison.Ordinal) && type != Neo4jCsvCell.ByteArray;

    private static bool IsEmptyList(GraphValue value) => value.IsList && value.AsList().Count == 0;

    private static Neo4jCsvColumn[] Columns(SortedDictionary<string, SortedSet<string>> types) =>
        [.. types.SelectMany(entry => entry.Value.Select(type => new Neo4jCsvColumn(entry.Key, type)))];

    private static void CheckName(string name)
    {
        if (name.Length == 0 || char.IsWhiteSpace(name[0]) || char.IsWhiteSpace(name[^1]))
        {
            throw Unsayable($"readers take away the spaces at the ends of the name '{name}'");
        }
    }

    private static GraphException Unsayable(string why) => new(StatusCodes.InvalidRequest, $"Typed CSV cannot hold this graph: {why}.", hint: "Use 'export jsonl' or 'dump'.");

    private void Note(MapValue properties, SortedDictionary<string, SortedSet<string>> types)
    {
        foreach (var (key, value) in properties)
        {
            if (value.IsNull)
            {
                continue;
            }

            if (!types.TryGetValue(key, out var seen))
            {
                CheckName(WellFormedText.Check(key));
                types.Add(key, seen = new SortedSet<string>(StringComparer.Ordinal));
            }

            if (IsEmptyList(value))
            {
                if (!seen.Any(IsListType))
                {
                    seen.Add(StringArray);
                }

                continue;
            }

            seen.Add(Neo4jCsvCell.TypeOf(value));
            NoteTexts(value);
        }
    }

    private void NoteTexts(GraphValue value)
    {
        if (value.IsString)
        {
            WellFormedText.Check(value.AsString());
        }
        else if (value.IsList && value.AsList()[0].IsString)
        {
            foreach (var item in value.AsList())
            {
                NoteItem(WellFormedText.Check(item.AsString()));
            }

            if (value.AsList() is [var only] && only.AsString().Length == 0)
            {
                throw Unsayable("a list of one empty text would be read as the empty list");
            }
        }
    }

    private void NoteItem(string text)
    {
        foreach (var character in ArrayDelimiters)
        {
            _usedInItems[character] |= text.Contains(character, StringComparison.Ordinal);
        }
    }
}
