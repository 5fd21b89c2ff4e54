using GraphExplorer.Model;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Ckb;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace GraphExplorer.Storage.FullText;

/// <summary>
/// The analyzers that <c>fulltext.analyzer</c> can name, under Neo4j's names. Of those that Neo4j has, Lithuanian and Thai are not in the
/// library; Brazilian, Greek, Irish and Turkish need cultures, of which the program has the invariant one only.
/// </summary>
public static class TextAnalyzers
{
    /// <summary>The analyzer of an index that names none.</summary>
    public const string Default = "standard-no-stop-words";

    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly Dictionary<string, TextAnalyzer> ByName = Create().ToDictionary(analyzer => analyzer.Name, StringComparer.Ordinal);

    /// <summary>All analyzers by name.</summary>
    public static IEnumerable<TextAnalyzer> All => ByName.Values.OrderBy(analyzer => analyzer.Name, StringComparer.Ordinal);

    /// <summary>The analyzer of a name. Throws <see cref="GraphException"/> (ArgumentError) when there is none.</summary>
    public static TextAnalyzer Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByName.TryGetValue(name, out var analyzer)
            ? analyzer
            : throw new GraphException(
                StatusCodes.ArgumentError,
                $"No such full-text analyzer: '{name}'.",
                hint: "CALL db.index.fulltext.listAvailableAnalyzers() lists them.");
    }

    private static IEnumerable<TextAnalyzer> Create() =>
    [
        new(Default, "Splits text at word boundaries (Unicode UAX 29) and lower-cases it; keeps all words. The default.", () => new StandardAnalyzer(Version, CharArraySet.Empty)),
        new("standard", "Splits text at word boundaries, lower-cases it and leaves out English stop words.", () => new StandardAnalyzer(Version), EnglishStopWords),
        new("standard-folding", "Like standard-no-stop-words, with accents taken off.", () => Analyzer.NewAnonymous((_, reader) => Folded(reader))),
        new("simple", "Splits text where there is no letter and lower-cases it.", () => new SimpleAnalyzer(Version)),
        new("stop", "Like simple, without English stop words.", () => new StopAnalyzer(Version), EnglishStopWords),
        new("whitespace", "Splits text at white space and changes nothing.", () => new WhitespaceAnalyzer(Version)),
        new("unicode_whitespace", "Splits text at Unicode white space and changes nothing.", () => new WhitespaceAnalyzer(Version)),
        new("keyword", "Takes the whole text as one word.", () => new KeywordAnalyzer()),
        new("classic", "Splits text as early versions of Lucene did, without English stop words.", () => new ClassicAnalyzer(Version), EnglishStopWords),
        new("url_or_email", "Like standard, with URLs and e-mail addresses kept whole.", () => new UAX29URLEmailAnalyzer(Version), EnglishStopWords),
        Of("arabic", () => new ArabicAnalyzer(Version)),
        Of("armenian", () => new ArmenianAnalyzer(Version)),
        Of("basque", () => new BasqueAnalyzer(Version)),
        Of("bulgarian", () => new BulgarianAnalyzer(Version)),
        Of("catalan", () => new CatalanAnalyzer(Version)),
        new("cjk", "For Chinese, Japanese and Korean: pairs of characters.", () => new CJKAnalyzer(Version)),
        Of("czech", () => new CzechAnalyzer(Version)),
        Of("danish", () => new DanishAnalyzer(Version)),
        new("dutch", "For Dutch: stems and leaves out stop words.", () => new DutchAnalyzer(Version), () => Words(DutchAnalyzer.DefaultStopSet)),
        new("english", "For English: stems and leaves out stop words.", () => new EnglishAnalyzer(Version), EnglishStopWords),
        Of("finnish", () => new FinnishAnalyzer(Version)),
        Of("french", () => new FrenchAnalyzer(Version)),
        Of("galician", () => new GalicianAnalyzer(Version)),
        Of("german", () => new GermanAnalyzer(Version)),
        Of("hindi", () => new HindiAnalyzer(Version)),
        Of("hungarian", () => new HungarianAnalyzer(Version)),
        Of("indonesian", () => new IndonesianAnalyzer(Version)),
        Of("italian", () => new ItalianAnalyzer(Version)),
        Of("latvian", () => new LatvianAnalyzer(Version)),
        Of("norwegian", () => new NorwegianAnalyzer(Version)),
        Of("persian", () => new PersianAnalyzer(Version)),
        Of("portuguese", () => new PortugueseAnalyzer(Version)),
        Of("romanian", () => new RomanianAnalyzer(Version)),
        Of("russian", () => new RussianAnalyzer(Version)),
        Of("sorani", () => new SoraniAnalyzer(Version)),
        Of("spanish", () => new SpanishAnalyzer(Version)),
        Of("swedish", () => new SwedishAnalyzer(Version)),
    ];

    private static TextAnalyzer Of(string language, Func<StopwordAnalyzerBase> create) => new(
        language,
        $"For {char.ToUpperInvariant(language[0])}{language[1..]}: stems and leaves out stop words.",
        create,
        () => Words(create().StopwordSet));

    private static IReadOnlyList<string> EnglishStopWords() => Words(StopAnalyzer.ENGLISH_STOP_WORDS_SET);

    private static string[] Words(CharArraySet words) => [.. words.Where(word => word.Length > 0).Order(StringComparer.Ordinal)];

    private static TokenStreamComponents Folded(TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(new LowerCaseFilter(Version, new StandardFilter(Version, tokenizer))));
    }
}
