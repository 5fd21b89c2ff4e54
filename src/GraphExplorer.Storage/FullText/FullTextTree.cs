using GraphExplorer.Model;
using GraphExplorer.Storage.Indexes;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.FullText;

/// <summary>
/// The words of one full-text index: a copy-on-write tree whose entries are (field and word, where it stands, entity), so that every
/// state of the graph has exactly the words of its own entities.
/// </summary>
internal sealed class FullTextTree
{
    private readonly FieldSize[] _fields;
    private readonly List<TextToken> _tokens = [];

    internal FullTextTree(IndexDefinition definition, long draft)
        : this(definition, new IndexTree(definition, 2, draft), new FieldSize[definition.PropertyKeys.Length], draft)
    {
    }

    private FullTextTree(IndexDefinition definition, IndexTree words, FieldSize[] fields, long draft)
    {
        Definition = definition;
        Words = words;
        _fields = fields;
        Draft = draft;
        Analyzer = TextAnalyzers.Find(AnalyzerName(definition));
    }

    internal IndexDefinition Definition { get; }

    /// <summary>The draft that may write this tree.</summary>
    internal long Draft { get; }

    internal IndexTree Words { get; }

    internal TextAnalyzer Analyzer { get; }

    internal static string AnalyzerName(IndexDefinition definition) =>
        definition.Config.GetOrNull("fulltext.analyzer") is { IsString: true } name ? name.AsString() : TextAnalyzers.Default;

    /// <summary>How many entities have words in a field, and how many words.</summary>
    internal FieldSize Field(int field) => _fields[field];

    internal FullTextTree Fork(long draft) => new(Definition, Words.Fork(draft), (FieldSize[])_fields.Clone(), draft);

    /// <summary>Enters an entity's value of a field.</summary>
    internal void Add(int field, GraphValue value, int id, StringPool strings)
    {
        foreach (var (term, place) in Places(value))
        {
            Words.Insert([strings.Share(Key(field, term)), place], id);
        }

        Resize(field, 1);
    }

    /// <summary>Takes an entity's value of a field out. It must be the one that was entered.</summary>
    internal void Remove(int field, GraphValue value, int id)
    {
        foreach (var (term, place) in Places(value))
        {
            Words.Remove([Key(field, term), place], id);
        }

        Resize(field, -1);
    }

    /// <summary>Whether a value has text.</summary>
    internal static bool IsText(GraphValue value)
    {
        if (!value.IsList)
        {
            return value.IsString;
        }

        foreach (var item in value.AsList().Span)
        {
            if (!item.IsString)
            {
                return false;
            }
        }

        return value.AsList().Count > 0;
    }

    /// <summary>The first value of a key: the field before the word, so that a field's words lie together.</summary>
    internal static string Key(int field, string term) => (char)(field + 1) + term;

    private void Resize(int field, int sign)
    {
        if (_tokens.Count > 0)
        {
            ref var size = ref _fields[field];
            size = new FieldSize(size.Entities + sign, size.Words + (sign * Length()));
        }
    }

    private int Length() => _tokens.Count(token => !token.Stacked);

    private IEnumerable<(string Term, GraphValue Place)> Places(GraphValue value)
    {
        _tokens.Clear();
        if (value.IsString)
        {
            Analyzer.Analyze(value.AsString(), 0, _tokens);
        }
        else
        {
            var next = 0;
            foreach (var item in value.AsList().Span)
            {
                next = Analyzer.Analyze(item.AsString(), next, _tokens);
            }
        }

        var length = WordPlaces.Length(Length());
        var terms = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var token in _tokens)
        {
            if (!terms.TryGetValue(token.Term, out var positions))
            {
                positions = [];
                terms.Add(token.Term, positions);
            }

            positions.Add(token.Position);
        }

        return terms.Select(term => (term.Key, WordPlaces.Encode(length, term.Value)));
    }

    /// <summary>How much one field holds.</summary>
    internal readonly record struct FieldSize(long Entities, long Words);
}
