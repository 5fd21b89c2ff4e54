using GraphExplorer.Cypher.Lexing;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Says how to mend common mistakes, most of which come from other query languages.</summary>
internal static class SyntaxHints
{
    private const string PeriodicCommit = "Instead of USING PERIODIC COMMIT write LOAD CSV … CALL (row) { … } IN TRANSACTIONS OF 1000 ROWS.";

    internal static string? For(TokenReader reader, int tokenIndex, Expectations expected)
    {
        ref readonly var token = ref reader.TokenAt(tokenIndex);
        return ForWord(reader, tokenIndex, expected) ?? ForSymbol(reader, tokenIndex) ?? ForUnclosed(reader, tokenIndex);
    }

    private static string? ForWord(TokenReader reader, int tokenIndex, Expectations expected)
    {
        ref readonly var token = ref reader.TokenAt(tokenIndex);
        if (token.Kind != TokenKind.Identifier)
        {
            return null;
        }

        var word = reader.TextOf(token).ToString().ToUpperInvariant();
        var known = word switch
        {
            "SELECT" => "Cypher begins with MATCH and ends with RETURN: MATCH (n:Label) RETURN n.name.",
            "UPDATE" => "Use MATCH … SET to change properties.",
            "GROUP" => "There is no GROUP BY: RETURN and WITH group by their expressions that do not aggregate.",
            "HAVING" => "Use WITH … WHERE to filter by an aggregation.",
            "JOIN" => "Relationships are followed by a pattern: (a)-[:TYPE]->(b).",
            "START" => "START is no longer Cypher: use MATCH.",
            "BETWEEN" => "Write low <= value <= high.",
            "MOD" => "Write % for the remainder.",
            "FROM" => "There is no FROM: MATCH names what is read.",
            "INTO" => "Write CREATE (n:Label {key: value}).",
            "ELSEIF" => "A CASE may have several WHEN … THEN.",
            "LIKE" => "Use CONTAINS, STARTS WITH, ENDS WITH or the regular expression operator =~.",
            "WHERE" => "WHERE belongs right after the pattern of MATCH, or at the end of WITH.",
            "BTREE" => "There are no B-tree indexes any more: write CREATE INDEX or CREATE RANGE INDEX.",
            "USING" when IsWord(reader, tokenIndex + 1, "PERIODIC") => PeriodicCommit,
            "PERIODIC" => PeriodicCommit,
            _ => null,
        };
        return known ?? NearestKeyword(word, expected);
    }

    private static bool IsWord(TokenReader reader, int tokenIndex, string word) =>
        tokenIndex < reader.Count && reader.TextOf(reader.TokenAt(tokenIndex)).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string? NearestKeyword(string word, Expectations expected)
    {
        var nearest = NearestName.Find(word, expected.Keywords.Select(Keywords.Spelling));
        return nearest is null || nearest == word ? null : $"Did you mean {nearest}?";
    }

    private static string? ForSymbol(TokenReader reader, int tokenIndex)
    {
        ref readonly var token = ref reader.TokenAt(tokenIndex);
        ref readonly var previous = ref reader.TokenAt(Math.Max(0, tokenIndex - 1));
        return (previous.Kind, token.Kind) switch
        {
            (TokenKind.Equal, TokenKind.Equal) => "Equality is written with one equals sign: a = b.",
            (TokenKind.Ampersand, _) or (_, TokenKind.Ampersand) => "Write AND for the logical conjunction.",
            (TokenKind.Identifier, TokenKind.RightBrace) when tokenIndex > 1 && reader.TokenAt(tokenIndex - 2).Kind == TokenKind.LeftBrace => $"Parameters are written ${reader.TextOf(previous)}.",
            (_, TokenKind.Dollar) => "A parameter is a dollar sign with its name right after it: $name.",
            (TokenKind.Minus, TokenKind.GreaterThan) when tokenIndex > 1 && reader.TokenAt(tokenIndex - 2).Kind == TokenKind.RightParenthesis => "A relationship is written -->, <-- or -[:TYPE]->.",
            (TokenKind.RightBracket, TokenKind.LeftParenthesis) => "A relationship is written -[:TYPE]->, <-[:TYPE]- or -[:TYPE]-.",
            (_, TokenKind.Integer or TokenKind.Float or TokenKind.Invalid) when char.IsAsciiDigit(reader.TextOf(token)[0]) && char.IsLetter(reader.TextOf(token)[^1]) => "A name cannot begin with a digit; put it in backticks.",
            (_, TokenKind.Exclamation) => "Write NOT for the logical negation.",
            (_, TokenKind.Invalid) when reader.TextOf(token) is "#" => "Comments begin with //.",
            (_, TokenKind.Invalid) when reader.TextOf(token) is "@" => "Parameters are written $name.",
            (_, TokenKind.Invalid) when reader.TextOf(token) is "?" => "Parameters are written $name.",
            (_, TokenKind.Invalid) when "‘’“”„«»".Contains(reader.TextOf(token)[0], StringComparison.Ordinal) => "Strings are written between straight quotes: 'text' or \"text\".",
            (_, TokenKind.Dash) => "Minus is written with the hyphen on the keyboard: -.",
            (TokenKind.Minus, TokenKind.Minus) when tokenIndex <= 1 => "Comments begin with //.",
            _ => null,
        };
    }

    /// <summary>The last bracket before the place that is never closed; an input that goes on says so only where a clause begins.</summary>
    private static string? ForUnclosed(TokenReader reader, int tokenIndex)
    {
        ref readonly var failed = ref reader.TokenAt(tokenIndex);
        if (failed.Kind != TokenKind.EndOfInput && !Keywords.SeparatesClauses(failed.Keyword) && failed.Kind is not (TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace))
        {
            return null;
        }

        for (var i = Math.Min(tokenIndex, reader.Count - 1); i >= 0; i--)
        {
            ref readonly var token = ref reader.TokenAt(i);
            if (token.Partner < 0 && token.Kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace)
            {
                return $"The {TokenKindNames.Of(token.Kind)} at {TokenReader.PositionOf(token)} is not closed.";
            }
        }

        return null;
    }
}
