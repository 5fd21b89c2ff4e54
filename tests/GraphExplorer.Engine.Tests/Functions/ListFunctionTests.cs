using GraphExplorer.Engine.Tests.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Functions;

public sealed class ListFunctionTests
{
    [Theory]
    [InlineData("range(1, 4)", "[1, 2, 3, 4]")]
    [InlineData("range(4, 1)", "[]")]
    [InlineData("range(0, 10, 4)", "[0, 4, 8]")]
    [InlineData("range(3, 0, -2)", "[3, 1]")]
    [InlineData("range(2, 8, 10)", "[2]")]
    [InlineData("range(9223372036854775806, 9223372036854775807)", "[9223372036854775806, 9223372036854775807]")]
    [InlineData("head([1, 2])", "1")]
    [InlineData("head([])", "null")]
    [InlineData("last([1, 2])", "2")]
    [InlineData("tail([1, 2, 3])", "[2, 3]")]
    [InlineData("tail([])", "[]")]
    [InlineData("reverse([1, 'a', null])", "[null, 'a', 1]")]
    [InlineData("size([1, [2, 3]])", "2")]
    [InlineData("isEmpty([])", "true")]
    [InlineData("isEmpty({a: 1})", "false")]
    [InlineData("keys({b: 1, a: null})", "['b', 'a']")]
    [InlineData("properties({a: 1})", "{a: 1}")]
    [InlineData("coalesce(null, 2, 1 / 0)", "2")]
    [InlineData("coalesce(null)", "null")]
    [InlineData("nullIf(1, 1.0)", "null")]
    [InlineData("nullIf(1, 2)", "1")]
    [InlineData("nullIf(null, 2)", "null")]
    [InlineData("head(null)", "null")]
    [InlineData("keys(null)", "null")]
    [InlineData("labels(null)", "null")]
    [InlineData("type(null)", "null")]
    [InlineData("nodes(null)", "null")]
    [InlineData("size(randomUUID())", "36")]
    [InlineData("timestamp()", "1645675506000")]
    [InlineData("exists({a: null}.a)", "false")]
    public void Values(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Theory]
    [InlineData("range(1, 2, 0)", StatusCodes.ArgumentError)]
    [InlineData("range(1.5, 2)", StatusCodes.TypeError)]
    [InlineData("head('abc')", StatusCodes.TypeError)]
    [InlineData("tail(1)", StatusCodes.TypeError)]
    [InlineData("keys(1)", StatusCodes.TypeError)]
    [InlineData("labels(1)", StatusCodes.TypeError)]
    [InlineData("type('a')", StatusCodes.TypeError)]
    [InlineData("id({})", StatusCodes.TypeError)]
    [InlineData("length('abc')", StatusCodes.TypeError)]
    [InlineData("noSuchFunction(1)", StatusCodes.SyntaxError)]
    [InlineData("size()", StatusCodes.SyntaxError)]
    [InlineData("size(1, 2)", StatusCodes.SyntaxError)]
    public void Errors(string expression, string code) => Assert.Equal(code, Evaluated.Error(expression).Code);
}
