namespace GraphExplorer.Cypher.Lexing;

/// <summary>Reads operators and punctuation.</summary>
internal static class Symbols
{
    /// <summary>The token that begins with a character, and its length.</summary>
    internal static (TokenKind Kind, int Length) Read(char first, char second) => (first, second) switch
    {
        ('.', '.') => (TokenKind.DotDot, 2),
        (':', ':') => (TokenKind.DoubleColon, 2),
        ('|', '|') => (TokenKind.DoubleBar, 2),
        ('+', '=') => (TokenKind.PlusEqual, 2),
        ('=', '~') => (TokenKind.RegularExpressionMatch, 2),
        ('!', '=') => (TokenKind.ExclamationEqual, 2),
        ('<', '>') => (TokenKind.NotEqual, 2),
        ('<', '=') => (TokenKind.LessThanOrEqual, 2),
        ('>', '=') => (TokenKind.GreaterThanOrEqual, 2),
        _ => (Single(first), 1),
    };

    private static TokenKind Single(char c) => c switch
    {
        '(' => TokenKind.LeftParenthesis,
        ')' => TokenKind.RightParenthesis,
        '[' => TokenKind.LeftBracket,
        ']' => TokenKind.RightBracket,
        '{' => TokenKind.LeftBrace,
        '}' => TokenKind.RightBrace,
        ',' => TokenKind.Comma,
        ';' => TokenKind.Semicolon,
        '.' => TokenKind.Dot,
        ':' => TokenKind.Colon,
        '|' => TokenKind.Bar,
        '&' => TokenKind.Ampersand,
        '!' => TokenKind.Exclamation,
        '%' => TokenKind.Percent,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '\u00AD' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' => TokenKind.Dash,
        '*' => TokenKind.Star,
        '/' => TokenKind.Slash,
        '^' => TokenKind.Caret,
        '=' => TokenKind.Equal,
        '<' or '\u27E8' or '\u3008' or '\uFE64' or '\uFF1C' => TokenKind.LessThan,
        '>' or '\u27E9' or '\u3009' or '\uFE65' or '\uFF1E' => TokenKind.GreaterThan,
        _ => TokenKind.Invalid,
    };
}
