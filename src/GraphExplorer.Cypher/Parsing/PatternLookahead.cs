using GraphExplorer.Cypher.Lexing;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Tells a pattern such as <c>(a)--&gt;(b)</c> from an expression in parentheses, without reading either.</summary>
internal static class PatternLookahead
{
    /// <summary>Whether the parenthesis some tokens ahead begins a node pattern that a relationship pattern follows.</summary>
    internal static bool AtPattern(TokenReader reader, int ahead = 0)
    {
        var open = reader.Index + ahead;
        var close = reader.TokenAt(open).Partner;
        return close > 0 && LooksLikeNode(reader, open) && RelationshipFollows(reader, close + 1);
    }

    private static bool LooksLikeNode(TokenReader reader, int open)
    {
        var i = open + 1;
        if (reader.TokenAt(i).Kind is TokenKind.Identifier or TokenKind.EscapedIdentifier)
        {
            i++;
        }

        ref readonly var token = ref reader.TokenAt(i);
        return token.Kind is TokenKind.RightParenthesis or TokenKind.Colon or TokenKind.LeftBrace or TokenKind.Parameter
            || token.Keyword is Keyword.Is or Keyword.Where
            || (i == open + 2 && reader.TokenAt(open + 1).Keyword is Keyword.Is or Keyword.Where);
    }

    /// <summary>Whether <c>-[</c>, <c>--</c>, <c>&lt;-[</c> or <c>&lt;--</c> stands at an index; <c>-x</c> and <c>&lt; -x</c> are arithmetic.</summary>
    private static bool RelationshipFollows(TokenReader reader, int index)
    {
        if (reader.TokenAt(index).Kind == TokenKind.LessThan)
        {
            index++;
        }

        if (reader.TokenAt(index).Kind is not (TokenKind.Minus or TokenKind.Dash))
        {
            return false;
        }

        ref readonly var second = ref reader.TokenAt(index + 1);
        if (second.Kind == TokenKind.LeftBracket)
        {
            return second.Partner > 0 && reader.TokenAt(second.Partner + 1).Kind is TokenKind.Minus or TokenKind.Dash;
        }

        if (second.Kind is not (TokenKind.Minus or TokenKind.Dash))
        {
            return false;
        }

        // With an arrow there is no such arithmetic: a quantifier behind it is refused where it stands.
        return reader.TokenAt(index + 2).Kind == TokenKind.GreaterThan
            ? reader.TokenAt(index + 3).Kind is TokenKind.LeftParenthesis or TokenKind.Plus or TokenKind.Star or TokenKind.LeftBrace
            : reader.TokenAt(index + 2).Kind == TokenKind.LeftParenthesis;
    }
}
