using GraphExplorer.Host.Commands;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.Commands;

public sealed class ParameterArgumentsTests
{
    [Theory]
    [InlineData("x=10", "10")]
    [InlineData("x=-1.5", "-1.5")]
    [InlineData("x='10'", "'10'")]
    [InlineData("x=true", "true")]
    [InlineData("x=null", "null")]
    [InlineData("x=[1, 'a', [2]]", "[1, 'a', [2]]")]
    [InlineData("x={k: {l: 1}}", "{k: {l: 1}}")]
    [InlineData("x=United States", "'United States'")]
    [InlineData("x=a=b", "'a=b'")]
    [InlineData("x=", "''")]
    [InlineData("$x=1", "1")]
    [InlineData("x=1 + 1", "'1 + 1'")]
    [InlineData("x=1 AS y, 2", "'1 AS y, 2'")]
    public void A_literal_is_a_value_and_all_else_is_text(string argument, string literal) =>
        Assert.Equal(literal, GraphValueText.Format(ParameterArguments.Read([argument])["x"]));

    [Theory]
    [InlineData("x")]
    [InlineData("=1")]
    public void A_parameter_without_a_name_or_value_is_refused(string argument) =>
        Assert.Throws<ConfigurationException>(() => ParameterArguments.Read([argument]));
}
