namespace GraphExplorer.Cypher.Lexing;

/// <summary>How error messages name the kinds of token.</summary>
internal static class TokenKindNames
{
    internal static string Of(TokenKind kind) => kind switch
    {
        TokenKind.EndOfInput => "<EOF>",
        TokenKind.Identifier or TokenKind.EscapedIdentifier => "an identifier",
        TokenKind.Integer => "an integer value",
        TokenKind.Float => "a float value",
        TokenKind.String => "a string value",
        TokenKind.Parameter => "a parameter",
        _ => $"'{Symbol(kind)}'",
    };

    private static string Symbol(TokenKind kind) => kind switch
    {
        TokenKind.Dollar => "$",
        TokenKind.LeftParenthesis => "(",
        TokenKind.RightParenthesis => ")",
        TokenKind.LeftBracket => "[",
        TokenKind.RightBracket => "]",
        TokenKind.LeftBrace => "{",
        TokenKind.RightBrace => "}",
        TokenKind.Comma => ",",
        TokenKind.Semicolon => ";",
        TokenKind.Dot => ".",
        TokenKind.DotDot => "..",
        TokenKind.Colon => ":",
        TokenKind.DoubleColon => "::",
        TokenKind.Bar => "|",
        TokenKind.DoubleBar => "||",
        TokenKind.Ampersand => "&",
        TokenKind.Exclamation => "!",
        TokenKind.Percent => "%",
        TokenKind.Plus => "+",
        TokenKind.PlusEqual => "+=",
        TokenKind.Minus or TokenKind.Dash => "-",
        TokenKind.Star => "*",
        TokenKind.Slash => "/",
        TokenKind.Caret => "^",
        TokenKind.Equal => "=",
        TokenKind.RegularExpressionMatch => "=~",
        TokenKind.NotEqual => "<>",
        TokenKind.ExclamationEqual => "!=",
        TokenKind.LessThan => "<",
        TokenKind.LessThanOrEqual => "<=",
        TokenKind.GreaterThan => ">",
        TokenKind.GreaterThanOrEqual => ">=",
        _ => kind.ToString(),
    };
}
