namespace GraphExplorer.Cypher.Lexing;

/// <summary>The kinds of token.</summary>
internal enum TokenKind : byte
{
    EndOfInput,

    /// <summary>A character that begins no token.</summary>
    Invalid,

    /// <summary>A name without backticks; keywords are such names too.</summary>
    Identifier,
    EscapedIdentifier,
    Integer,
    Float,
    String,

    /// <summary>A dollar sign with the name that follows it.</summary>
    Parameter,
    Dollar,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Comma,
    Semicolon,
    Dot,
    DotDot,
    Colon,
    DoubleColon,
    Bar,
    DoubleBar,
    Ampersand,
    Exclamation,
    Percent,
    Plus,
    PlusEqual,
    Minus,

    /// <summary>A dash other than the hyphen-minus: a relationship's line, never subtraction.</summary>
    Dash,
    Star,
    Slash,
    Caret,
    Equal,
    RegularExpressionMatch,
    NotEqual,

    /// <summary><c>!=</c>, which is not Cypher but is often written.</summary>
    ExclamationEqual,
    LessThan,
    LessThanOrEqual,
    GreaterThan,
    GreaterThanOrEqual,
}
