using System.Globalization;
using GraphExplorer.Model;
using GraphExplorer.Storage.FullText;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Query = Lucene.Net.Search.Query;

namespace GraphExplorer.Engine.FullText;

/// <summary>Reads Lucene's classic query syntax. A word without a field is looked for in every field.</summary>
internal sealed class FullTextQueryParser : MultiFieldQueryParser
{
    private const int LongestQuery = 32_768;
    private const int DeepestNesting = 64;

    private FullTextQueryParser(string[] fields, TextAnalyzer analyzer)
        : base(LuceneVersion.LUCENE_48, fields, analyzer.Analyzer)
    {
        AllowLeadingWildcard = true;
        Locale = CultureInfo.InvariantCulture;
        LowercaseExpandedTerms = Lowercases(analyzer);
    }

    /// <summary>The query. Throws <see cref="GraphException"/> (ProcedureCallFailed) for text that is none.</summary>
    internal static Query Parse(string text, string[] fields, TextAnalyzer analyzer)
    {
        if (text.Length > LongestQuery)
        {
            throw Refused(text, $"it is longer than {LongestQuery} characters");
        }

        if (Nesting(text) > DeepestNesting)
        {
            throw Refused(text, $"its parentheses are nested deeper than {DeepestNesting}");
        }

        try
        {
            return new FullTextQueryParser(fields, analyzer).Parse(text);
        }
        catch (Exception problem) when (problem is ParseException or BooleanQuery.TooManyClausesException or ArgumentException or FormatException or OverflowException)
        {
            throw Refused(text, (problem.InnerException ?? problem).Message);
        }
    }

    /// <inheritdoc/>
    protected override Query NewRegexpQuery(Term regexp) => new FullTextPattern(regexp.Field, regexp.Text);

    private static bool Lowercases(TextAnalyzer analyzer)
    {
        var tokens = new List<TextToken>();
        analyzer.Analyze("Aa", 0, tokens);
        return !tokens.Exists(token => token.Term.Contains('A', StringComparison.Ordinal));
    }

    private static int Nesting(string text)
    {
        var depth = 0;
        var deepest = 0;
        foreach (var character in text)
        {
            depth += character switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static GraphException Refused(string text, string reason)
    {
        const int Shown = 100;
        var start = text.Length > Shown ? text[..Shown] + "…" : text;
        return new GraphException(
            StatusCodes.ProcedureCallFailed,
            $"Cannot parse the full-text query '{start}': {reason}",
            hint: """Write \ before one of + - & | ! ( ) { } [ ] ^ " ~ * ? : \ / that is meant as itself, and " before and after a phrase.""");
    }
}
