using GraphExplorer.Cypher.Syntax;
using static GraphExplorer.Cypher.Tests.Trees;

namespace GraphExplorer.Cypher.Tests.Parsing;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("42", 42L)]
    [InlineData("1_000_000", 1_000_000L)]
    [InlineData("0xFF", 255L)]
    [InlineData("0o17", 15L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-0x8000000000000000", long.MinValue)]
    [InlineData("- 5", -5L)]
    public void Integers_have_their_value(string text, long value) => Assert.Equal(Int(value), Expression(text));

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData(".5", 0.5)]
    [InlineData("1e3", 1000.0)]
    [InlineData("1E-2", 0.01)]
    [InlineData("-2.5", -2.5)]
    [InlineData("1_0.2_5", 10.25)]
    [InlineData("Infinity", double.PositiveInfinity)]
    [InlineData("NaN", double.NaN)]
    public void Floats_have_their_value(string text, double value) => Assert.Equal(new FloatLiteral(value), Expression(text));

    [Theory]
    [InlineData("'a'", "a")]
    [InlineData("\"a\"", "a")]
    [InlineData(@"'it\'s \\ \n\t\r\b\f'", "it's \\ \n\t\r\b\f")]
    [InlineData(@"'\u00e9\U0001F600'", "é😀")]
    [InlineData("''", "")]
    [InlineData("'a\nb'", "a\nb")]
    public void Strings_have_their_escapes_resolved(string text, string value) => Assert.Equal(new StringLiteral(value), Expression(text));

    [Theory]
    [InlineData("$x", "x")]
    [InlineData("$1", "1")]
    [InlineData("$1a", "1a")]
    [InlineData("$`a ``b`", "a `b")]
    [InlineData("$match", "match")]
    public void Parameters_have_their_name(string text, string name) => Assert.Equal(new Parameter(name), Expression(text));

    [Fact]
    public void Lists_and_maps_hold_expressions()
    {
        Assert.Equal(new ListLiteral([Int(1), new ListLiteral([])]), Expression("[1, []]"));
        Assert.Equal(
            new MapLiteral([new MapEntry("return", Int(1)), new MapEntry("a b", new NullLiteral())]),
            Expression("{return: 1, `a b`: null}"));
    }

    [Theory]
    [InlineData("RETURN 9223372036854775808", "integer is too large")]
    [InlineData("RETURN 0x1Z", "invalid literal number: 0x1Z")]
    [InlineData("RETURN 12abc", "invalid literal number: 12abc")]
    [InlineData("RETURN 1__0", "invalid literal number: 1__0")]
    [InlineData("RETURN 1_", "invalid literal number: 1_")]
    [InlineData("RETURN 017", "The octal integer literal syntax `017` is no longer supported, please use `0o17` instead")]
    [InlineData("RETURN 1e999", "floating point number is too large")]
    public void A_literal_that_has_no_value_is_an_error_at_its_place(string text, string message)
    {
        var error = Error(text);

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(8, error.Position!.Value.Column);
    }

    [Theory]
    [InlineData("RETURN '\\x'", "Invalid input '\\x'", 1, 9)]
    [InlineData("RETURN 'a\\uH'", "Invalid input '\\uH'", 1, 10)]
    [InlineData("RETURN 'a\n\\n \\x'", "Invalid input '\\x'", 2, 4)]
    public void An_escape_that_is_none_is_an_error_at_its_own_place(string text, string message, int line, int column)
    {
        var error = Error(text);

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Position!.Value.Line, error.Position.Value.Column));
    }
}
