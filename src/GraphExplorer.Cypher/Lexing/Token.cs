namespace GraphExplorer.Cypher.Lexing;

/// <summary>A token: a stretch of the text.</summary>
/// <param name="Kind">its kind</param>
/// <param name="Keyword">the keyword that an identifier without backticks spells, if any</param>
/// <param name="Start">the offset of its first character</param>
/// <param name="Length">its length in UTF-16 units</param>
/// <param name="Line">the line, from 1</param>
/// <param name="Column">the column, from 1</param>
/// <param name="Partner">for a bracket the index of the token that closes or opens it, −1 when there is none</param>
internal readonly record struct Token(TokenKind Kind, Keyword Keyword, int Start, int Length, int Line, int Column, int Partner)
{
    internal int End => Start + Length;
}
