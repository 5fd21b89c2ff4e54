using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Words the error for a token that does not fit, in Neo4j's form.</summary>
internal static class InvalidInput
{
    private const int LongestQuote = 60;

    internal static GraphException At(TokenReader reader, int tokenIndex)
    {
        ref readonly var token = ref reader.TokenAt(tokenIndex);
        var expected = reader.Expectations!;
        var hint = SyntaxHints.For(reader, tokenIndex, expected);
        var message = token.Kind == TokenKind.EndOfInput
            ? $"Unexpected end of input: expected {expected}"
            : $"Invalid input '{Quote(reader.TextOf(token))}': expected {expected}";
        return new GraphException(StatusCodes.SyntaxError, message, TokenReader.PositionOf(token), hint);
    }

    private static string Quote(ReadOnlySpan<char> text) =>
        text.Length <= LongestQuote ? text.ToString() : string.Concat(text[..LongestQuote], "…");
}
