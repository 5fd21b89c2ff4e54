using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace GraphExplorer.Storage.FullText;

/// <summary>Makes words of texts. Safe for concurrent use; what it needs is loaded at its first use.</summary>
/// <param name="name">the name in <c>fulltext.analyzer</c></param>
/// <param name="description">what it does, in one sentence</param>
/// <param name="create">makes the analyzer</param>
/// <param name="stopWords">the words that it leaves out</param>
public sealed class TextAnalyzer(string name, string description, Func<Analyzer> create, Func<IReadOnlyList<string>>? stopWords = null)
{
    private const int LongestTerm = 8_191;
    private readonly Lazy<Analyzer> _analyzer = new(create);

    /// <summary>The name in <c>fulltext.analyzer</c>.</summary>
    public string Name => name;

    /// <summary>What it does, in one sentence.</summary>
    public string Description => description;

    /// <summary>The words that it leaves out.</summary>
    public IReadOnlyList<string> StopWords => stopWords?.Invoke() ?? [];

    /// <summary>The analyzer as the parser of queries takes it.</summary>
    public Analyzer Analyzer => _analyzer.Value;

    /// <summary>Adds the words of a text to a list; the first stands at the given position. Answers the position after the last.</summary>
    public int Analyze(string text, int position, List<TextToken> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        using var stream = Analyzer.GetTokenStream(string.Empty, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var increment = stream.AddAttribute<IPositionIncrementAttribute>();
        var place = position - 1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            var step = increment.PositionIncrement;
            place = Math.Max(place + step, 0);
            tokens.Add(new TextToken(new string(term.Buffer, 0, Math.Min(term.Length, LongestTerm)), place, step == 0));
        }

        stream.End();
        return place + 1;
    }
}
