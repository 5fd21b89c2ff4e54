using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Tests.Lexing;

public sealed class LexerTests
{
    [Theory]
    [InlineData("1", "Integer")]
    [InlineData("1..3", "Integer DotDot Integer")]
    [InlineData("1.5e-3", "Float")]
    [InlineData(".5", "Float")]
    [InlineData("1e10", "Float")]
    [InlineData("1_000", "Integer")]
    [InlineData("0x1F", "Integer")]
    [InlineData("12abc", "Integer")]
    [InlineData("n.x", "Identifier Dot Identifier")]
    [InlineData("a..b", "Identifier DotDot Identifier")]
    [InlineData("'it\\'s'", "String")]
    [InlineData("\"say \\\"it\\\"\"", "String")]
    [InlineData("`a ``b`", "EscapedIdentifier")]
    [InlineData("$name", "Parameter")]
    [InlineData("$`a b`", "Parameter")]
    [InlineData("$1x", "Parameter")]
    [InlineData("$(x)", "Dollar LeftParenthesis Identifier RightParenthesis")]
    [InlineData("<-[]->", "LessThan Minus LeftBracket RightBracket Minus GreaterThan")]
    [InlineData("<= >= <> =~ += || :: ..", "LessThanOrEqual GreaterThanOrEqual NotEqual RegularExpressionMatch PlusEqual DoubleBar DoubleColon DotDot")]
    [InlineData("a // b\n c /* d\n */ e", "Identifier Identifier Identifier")]
    [InlineData("größe_1", "Identifier")]
    [InlineData("\u2014", "Dash")]
    [InlineData("#", "Invalid")]
    public void A_text_is_cut_into_tokens(string text, string expected) => Assert.Equal(expected + " EndOfInput", string.Join(' ', Kinds(text)).Trim());

    [Theory]
    [InlineData("match")]
    [InlineData("MaTcH")]
    [InlineData("MATCH")]
    public void Keywords_are_found_in_any_case(string text) => Assert.Equal(Keyword.Match, Lexer.Tokenize(text, 10)[0].Keyword);

    [Fact]
    public void A_name_in_backticks_is_no_keyword() => Assert.Equal(Keyword.NoKeyword, Lexer.Tokenize("`MATCH`", 10)[0].Keyword);

    [Fact]
    public void Tokens_know_their_line_and_column()
    {
        var tokens = Lexer.Tokenize("a\n  'x\ny' b", 10);

        Assert.Equal((1, 1), (tokens[0].Line, tokens[0].Column));
        Assert.Equal((2, 3), (tokens[1].Line, tokens[1].Column));
        Assert.Equal((3, 4), (tokens[2].Line, tokens[2].Column));
    }

    [Fact]
    public void Brackets_know_their_partners()
    {
        var tokens = Lexer.Tokenize("([{}])(]", 10);

        Assert.Equal([5, 4, 3, 2, 1, 0, -1, -1], Enumerable.Range(0, 8).Select(i => tokens[i].Partner));
    }

    [Theory]
    [InlineData("RETURN 'abc", 7, "Failed to parse string literal")]
    [InlineData("RETURN 'abc\\'", 7, "Failed to parse string literal")]
    [InlineData("RETURN `abc", 7, "Failed to parse escaped identifier")]
    [InlineData("RETURN 1 /* abc", 9, "Failed to parse comment")]
    public void What_is_not_closed_is_an_error_where_it_begins(string text, int offset, string message)
    {
        var error = Trees.Error(text);

        Assert.Equal(offset, error.Position!.Value.Offset);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(StatusCodes.SyntaxError, error.Code);
    }

    [Fact]
    public void More_tokens_than_allowed_are_refused()
    {
        var error = Assert.Throws<GraphException>(() => Lexer.Tokenize("a b c d", 3));

        Assert.Contains("more than 3 tokens", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<TokenKind> Kinds(string text)
    {
        var tokens = Lexer.Tokenize(text, 1_000);
        return Enumerable.Range(0, tokens.Count).Select(i => tokens[i].Kind);
    }
}
