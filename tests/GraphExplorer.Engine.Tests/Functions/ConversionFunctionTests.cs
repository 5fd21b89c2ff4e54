using GraphExplorer.Engine.Tests.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Functions;

public sealed class ConversionFunctionTests
{
    [Theory]
    [InlineData("toInteger('42')", "42")]
    [InlineData("toInteger(' -42 ')", "-42")]
    [InlineData("toInteger('1.9')", "1")]
    [InlineData("toInteger('-1.9')", "-1")]
    [InlineData("toInteger('1e2')", "100")]
    [InlineData("toInteger('foo')", "null")]
    [InlineData("toInteger('')", "null")]
    [InlineData("toInteger(1.9)", "1")]
    [InlineData("toInteger(true)", "1")]
    [InlineData("toInteger(1e300)", "9223372036854775807")]
    [InlineData("toInteger(null)", "null")]
    [InlineData("toIntegerOrNull([1])", "null")]
    [InlineData("toFloat('1.5')", "1.5")]
    [InlineData("toFloat('1e3')", "1000.0")]
    [InlineData("toFloat('NaN')", "NaN")]
    [InlineData("toFloat('x')", "null")]
    [InlineData("toFloat(2)", "2.0")]
    [InlineData("toFloatOrNull(true)", "null")]
    [InlineData("toBoolean('TRUE')", "true")]
    [InlineData("toBoolean('f')", "null")]
    [InlineData("toBoolean(0)", "false")]
    [InlineData("toBoolean(5)", "true")]
    [InlineData("toBooleanOrNull(1.5)", "null")]
    [InlineData("toIntegerList(['1', 2.5, 'x', null, [1]])", "[1, 2, null, null, null]")]
    [InlineData("toFloatList(['1', 2])", "[1.0, 2.0]")]
    [InlineData("toBooleanList(['true', 0, 'x'])", "[true, false, null]")]
    [InlineData("toStringList([1, 1.5, true])", "['1', '1.5', 'true']")]
    [InlineData("toIntegerList(null)", "null")]
    [InlineData("valueType(1)", "'INTEGER NOT NULL'")]
    [InlineData("valueType(null)", "'NULL'")]
    [InlineData("valueType([])", "'LIST<NOTHING> NOT NULL'")]
    [InlineData("valueType([1, 'a', 2])", "'LIST<STRING NOT NULL | INTEGER NOT NULL> NOT NULL'")]
    [InlineData("valueType([1, null])", "'LIST<INTEGER> NOT NULL'")]
    [InlineData("valueType([[1.5]])", "'LIST<LIST<FLOAT NOT NULL> NOT NULL> NOT NULL'")]
    [InlineData("valueType(localtime('10:00'))", "'LOCAL TIME NOT NULL'")]
    public void Values(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Theory]
    [InlineData("toInteger([1])", "Invalid input for function 'toInteger()': Expected a String, Float, Integer or Boolean, got: List{Long(1)}")]
    [InlineData("toFloat(true)", "Invalid input for function 'toFloat()': Expected a String, Float or Integer, got: Boolean('true')")]
    [InlineData("toBoolean(1.5)", "Invalid input for function 'toBoolean()': Expected a Boolean, Integer or String, got: Double(1.5)")]
    [InlineData("toString({a: 1})", "Invalid input for function 'toString()': Expected a String, Float, Integer, Boolean, Temporal or Duration, got: Map{a -> Long(1)}")]
    [InlineData("toInteger('99999999999999999999')", "integer, 99999999999999999999, is too large")]
    [InlineData("toIntegerList(1)", "Invalid input for function 'toIntegerList()': Expected a List, got: Long(1)")]
    public void Errors(string expression, string message)
    {
        var error = Evaluated.Error(expression);
        Assert.Equal(StatusCodes.TypeError, error.Code);
        Assert.Equal(message, error.Message);
    }
}
