using GraphExplorer.Engine.Tests.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Functions;

public sealed class StringFunctionTests
{
    [Theory]
    [InlineData("toUpper('Київ ab')", "'КИЇВ AB'")]
    [InlineData("toLower('КИЇВ AB')", "'київ ab'")]
    [InlineData("upper('a')", "'A'")]
    [InlineData("lower('A')", "'a'")]
    [InlineData("left('hello', 2)", "'he'")]
    [InlineData("left('hello', 10)", "'hello'")]
    [InlineData("left('😀bc', 1)", "'😀'")]
    [InlineData("right('hello', 2)", "'lo'")]
    [InlineData("right('hello', 0)", "''")]
    [InlineData("right('ab😀', 1)", "'😀'")]
    [InlineData("substring('hello', 1, 3)", "'ell'")]
    [InlineData("substring('hello', 2)", "'llo'")]
    [InlineData("substring('hello', 9)", "''")]
    [InlineData("substring('a😀c', 2)", "'c'")]
    [InlineData("replace('hello', 'l', 'w')", "'hewwo'")]
    [InlineData("replace('abc', '', '-')", "'-a-b-c-'")]
    [InlineData("split('one,two', ',')", "['one', 'two']")]
    [InlineData("split('one,two;three', [',', ';'])", "['one', 'two', 'three']")]
    [InlineData("split('', ',')", "['']")]
    [InlineData("split('abc', '')", "['a', 'b', 'c']")]
    [InlineData("split(',a', ',')", "['', 'a']")]
    [InlineData("trim('  a ')", "'a'")]
    [InlineData("ltrim('  a ')", "'a '")]
    [InlineData("rtrim('  a ')", "'  a'")]
    [InlineData("btrim('xxaxx', 'x')", "'a'")]
    [InlineData("trim(BOTH 'x' FROM 'xxaxx')", "'a'")]
    [InlineData("trim(LEADING 'x' FROM 'xxaxx')", "'axx'")]
    [InlineData("trim(TRAILING 'xy' FROM 'xxayx')", "'xxa'")]
    [InlineData("btrim('xx', 'x')", "''")]
    [InlineData("reverse('ab😀')", "'😀ba'")]
    [InlineData("size('ab😀')", "3")]
    [InlineData("char_length('abc')", "3")]
    [InlineData("character_length('abc')", "3")]
    [InlineData("normalize('abc')", "'abc'")]
    [InlineData("toString(1)", "'1'")]
    [InlineData("toString(1.0)", "'1.0'")]
    [InlineData("toString(true)", "'true'")]
    [InlineData("toString('a')", "'a'")]
    [InlineData("toString(date('2020-02-29'))", "'2020-02-29'")]
    [InlineData("toStringOrNull([1])", "null")]
    [InlineData("isEmpty('')", "true")]
    public void Values(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Theory]
    [InlineData("toUpper(null)")]
    [InlineData("left(null, 1)")]
    [InlineData("left('a', null)")]
    [InlineData("substring(null, 1, 2)")]
    [InlineData("replace('a', null, 'b')")]
    [InlineData("split(null, ',')")]
    [InlineData("split('a', [null])")]
    [InlineData("trim(null)")]
    [InlineData("reverse(null)")]
    [InlineData("size(null)")]
    [InlineData("toString(null)")]
    public void Null_in_null_out(string expression) => Assert.Equal("null", Evaluated.Text(expression));

    [Theory]
    [InlineData("toUpper(1)", StatusCodes.TypeError, "Expected a string value for `toUpper`, but got: Long(1); consider converting it with toString().")]
    [InlineData("left('a', -1)", StatusCodes.ArgumentError, "Cannot handle negative length")]
    [InlineData("left('a', 'b')", StatusCodes.TypeError, "Expected an integer value for `left`, but got: String(\"b\")")]
    [InlineData("substring('a', -1)", StatusCodes.ArgumentError, "Cannot handle negative start index nor negative length")]
    [InlineData("size(1)", StatusCodes.TypeError, "Invalid input for function 'size()': Expected a String or List, got: Long(1)")]
    [InlineData("toString([1, 'a'])", StatusCodes.TypeError, "Invalid input for function 'toString()': Expected a String, Float, Integer, Boolean, Temporal or Duration, got: List{Long(1), String(\"a\")}")]
    [InlineData("normalize('a', 'XX')", StatusCodes.ArgumentError, "Unknown normal form 'XX'. Valid values are: NFC, NFD, NFKC, NFKD.")]
    public void Errors(string expression, string code, string message)
    {
        var error = Evaluated.Error(expression);
        Assert.Equal(code, error.Code);
        Assert.Equal(message, error.Message);
    }
}
