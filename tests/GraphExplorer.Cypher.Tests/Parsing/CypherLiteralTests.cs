using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Tests.Parsing;

public sealed class CypherLiteralTests
{
    [Theory]
    [InlineData("42", "42")]
    [InlineData("-42", "-42")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("-2.5", "-2.5")]
    [InlineData("'it\\'s'", "'it\\'s'")]
    [InlineData("\"Moscow's\"", "'Moscow\\'s'")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    [InlineData("[1, ['a'], null]", "[1, ['a'], null]")]
    [InlineData("{a: 1, b: {c: []}}", "{a: 1, b: {c: []}}")]
    public void A_literal_is_read_as_its_value(string text, string value) => Assert.Equal(value, CypherLiteral.Read(text).ToString());

    [Theory]
    [InlineData("1 + 1")]
    [InlineData("date()")]
    [InlineData("$other")]
    [InlineData("name")]
    [InlineData("[x IN [1] | x]")]
    [InlineData("")]
    public void Anything_else_is_refused(string text) => Assert.Equal(StatusCodes.SyntaxError, Assert.Throws<GraphException>(() => CypherLiteral.Read(text)).Code);
}
