using GraphExplorer.Cypher.Lexing;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Tells a keyword from a variable of the same spelling by what comes after.</summary>
internal static class VariableFollow
{
    /// <summary>Whether a token may come right after a variable, and never after a keyword that begins a clause or a part of one.</summary>
    internal static bool Fits(in Token next) => next.Kind switch
    {
        TokenKind.EndOfInput or TokenKind.Semicolon or TokenKind.Dot or TokenKind.DotDot or TokenKind.Comma or TokenKind.Colon or TokenKind.DoubleColon
            or TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace or TokenKind.Bar or TokenKind.DoubleBar
            or TokenKind.Equal or TokenKind.NotEqual or TokenKind.RegularExpressionMatch or TokenKind.LessThan or TokenKind.LessThanOrEqual
            or TokenKind.GreaterThan or TokenKind.GreaterThanOrEqual or TokenKind.Slash or TokenKind.Percent or TokenKind.Caret or TokenKind.PlusEqual => true,
        TokenKind.Identifier => next.Keyword is Keyword.As or Keyword.And or Keyword.Or or Keyword.Xor or Keyword.In or Keyword.Contains,
        _ => false,
    };
}
