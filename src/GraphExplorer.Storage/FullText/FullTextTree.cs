using GraphExplorer.Model;
using GraphExplorer.Storage.Indexes;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.FullText;

/// <summary>
/// The words of one full-text index: a copy-on-write tree whose entries are (field and word, where it stands, entity), so that every
/// state of the graph has exactly the words of its own entities. Changes are kept as they come and made into words when someone looks,
/// or when there are many: a graph that nobody searches pays nothing for its index.
/// </summary>
internal sealed class FullTextTree
{
    private const int MostPending = 4_096;
    private const int MostLoaded = 64;
    private const long MostPendingUnits = 1 << 20;
    private readonly List<TextToken> _tokens = [];

    // Shared by all versions of the index; also the lock under which any of them is brought up to date.
    private readonly StringPool _terms;
    private FieldSize[] _fields;
    private TextAnalyzer? _analyzer;
    private LoadedTexts? _loaded;
    private PendingChange? _pending;

    internal FullTextTree(IndexDefinition definition, long draft)
        : this(definition, new IndexTree(definition, 2, draft), new FieldSize[definition.PropertyKeys.Length], null, null, new StringPool(), draft)
    {
    }

    private FullTextTree(IndexDefinition definition, IndexTree words, FieldSize[] fields, LoadedTexts? loaded, PendingChange? pending, StringPool terms, long draft)
    {
        Definition = definition;
        Words = words;
        _fields = fields;
        _loaded = loaded;
        _pending = pending;
        _terms = terms;
        Draft = draft;
    }

    internal IndexDefinition Definition { get; }

    /// <summary>The draft that may write this tree.</summary>
    internal long Draft { get; }

    /// <summary>The words, up to date after <see cref="Settle"/>.</summary>
    internal IndexTree Words { get; private set; }

    internal TextAnalyzer Analyzer => _analyzer ??= TextAnalyzers.Find(AnalyzerName(Definition));

    internal static string AnalyzerName(IndexDefinition definition) =>
        definition.Config.GetOrNull("fulltext.analyzer") is { IsString: true } name ? name.AsString() : TextAnalyzers.Default;

    /// <summary>How many entities have words in a field, and how many words.</summary>
    internal FieldSize Field(int field) => _fields[field];

    internal FullTextTree Fork(long draft)
    {
        lock (_terms)
        {
            return new FullTextTree(Definition, Words.Fork(draft), (FieldSize[])_fields.Clone(), _loaded, _pending, _terms, draft);
        }
    }

    /// <summary>Enters an entity's value of a field.</summary>
    internal void Add(int field, GraphValue value, int id) => Change(field, value, id, 1);

    /// <summary>Takes an entity's value of a field out. It must be the one that was entered.</summary>
    internal void Remove(int field, GraphValue value, int id) => Change(field, value, id, -1);

    /// <summary>Enters the values of many entities, none of which is there.</summary>
    internal void AddAll(List<LoadedText> texts)
    {
        lock (_terms)
        {
            if (_pending is not null || _loaded is { Depth: >= MostLoaded })
            {
                Settle();
            }

            _loaded = new LoadedTexts(Words, _fields, _loaded, texts);
        }
    }

    /// <summary>Brings the words up to date. Safe for concurrent use by readers of a committed state.</summary>
    internal void Settle()
    {
        lock (_terms)
        {
            if (_loaded is not null)
            {
                (Words, _fields) = _loaded.Words(this);
                _loaded = null;
            }

            if (_pending is null)
            {
                return;
            }

            var changes = new List<PendingChange>(_pending.Count);
            for (var change = _pending; change is not null; change = change.Earlier)
            {
                changes.Add(change);
            }

            // Pages that others may be reading are copied, as in any draft.
            var words = Words.Fork(Draft);
            var fields = (FieldSize[])_fields.Clone();
            for (var i = changes.Count - 1; i >= 0; i--)
            {
                Apply(changes[i], words, fields);
            }

            (Words, _fields, _pending) = (words, fields, null);
        }
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

    /// <summary>Puts the words of a value into a list, and counts them in their field.</summary>
    internal void Collect(in LoadedText text, EntryList words, FieldSize[] fields)
    {
        foreach (var (term, place) in Places(text.Value))
        {
            words.Add([_terms.Share(Key(text.Field, term)), place], text.Id);
        }

        CountIn(ref fields[text.Field], 1);
    }

    private static long Units(GraphValue value) => value.IsString ? value.AsString().Length : value.AsList().Count * 32L;

    private void Change(int field, GraphValue value, int id, int sign)
    {
        _pending = new PendingChange(field, value, id, sign, _pending, (_pending?.Count ?? 0) + 1, (_pending?.Units ?? 0) + Units(value));
        if (_pending.Count >= MostPending || _pending.Units >= MostPendingUnits)
        {
            Settle();
        }
    }

    private void Apply(PendingChange change, IndexTree words, FieldSize[] fields)
    {
        foreach (var (term, place) in Places(change.Value))
        {
            if (change.Sign > 0)
            {
                words.Insert([_terms.Share(Key(change.Field, term)), place], change.Id);
            }
            else
            {
                words.Remove([Key(change.Field, term), place], change.Id);
            }
        }

        CountIn(ref fields[change.Field], change.Sign);
    }

    private void CountIn(ref FieldSize size, int sign)
    {
        if (_tokens.Count > 0)
        {
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

    /// <summary>A change that is not made into words yet, and those before it.</summary>
    private sealed record PendingChange(int Field, GraphValue Value, int Id, int Sign, PendingChange? Earlier, int Count, long Units);

    /// <summary>How much one field holds.</summary>
    internal readonly record struct FieldSize(long Entities, long Words);
}
