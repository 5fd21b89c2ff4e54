using GraphExplorer.Cypher.Lexing;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>What the parser would have understood at one token.</summary>
internal sealed class Expectations(int tokenIndex)
{
    private readonly HashSet<string> _names = [];
    private readonly HashSet<Keyword> _keywords = [];

    /// <summary>The keywords among the expectations.</summary>
    internal IReadOnlyCollection<Keyword> Keywords => _keywords;

    internal void Add(int index, TokenKind kind)
    {
        if (index == tokenIndex)
        {
            _names.Add(TokenKindNames.Of(kind));
        }
    }

    internal void Add(int index, Keyword keyword)
    {
        if (index == tokenIndex)
        {
            _keywords.Add(keyword);
        }
    }

    internal void Add(int index, string name)
    {
        if (index == tokenIndex)
        {
            _names.Add(name);
        }
    }

    /// <summary>
    /// <c>an expression, ',', 'AS' or 'WHERE'</c>: what has a name, then symbols, then keywords, each in order. Where more than clauses
    /// would fit, the words that begin them are one entry.
    /// </summary>
    public override string ToString()
    {
        if (_names.Count > 0 && ClauseStarts.Words.Count(_keywords.Contains) > 1)
        {
            _keywords.ExceptWith(ClauseStarts.Words);
            _names.Add("a clause");
        }

        string[] all =
        [
            .. _names.Where(name => name[0] is not ('\'' or '<')).Order(StringComparer.Ordinal),
            .. _names.Where(name => name[0] == '\'').Order(StringComparer.Ordinal),
            .. _keywords.Select(keyword => $"'{Lexing.Keywords.Spelling(keyword)}'").Order(StringComparer.Ordinal),
            .. _names.Where(name => name[0] == '<'),
        ];
        return all.Length switch
        {
            0 => "nothing more",
            1 => all[0],
            _ => $"{string.Join(", ", all[..^1])} or {all[^1]}",
        };
    }
}
