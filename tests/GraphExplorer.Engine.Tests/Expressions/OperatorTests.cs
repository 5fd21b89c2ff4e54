using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Expressions;

public sealed class OperatorTests
{
    [Theory]
    [InlineData("1 + 2", "3")]
    [InlineData("1 + 2.5", "3.5")]
    [InlineData("7 / 2", "3")]
    [InlineData("-7 / 2", "-3")]
    [InlineData("7 / 2.0", "3.5")]
    [InlineData("7 % 4", "3")]
    [InlineData("-7 % 4", "-3")]
    [InlineData("5.5 % 2", "1.5")]
    [InlineData("2 ^ 10", "1024.0")]
    [InlineData("4 - 6", "-2")]
    [InlineData("6 * 7", "42")]
    [InlineData("1.0 / 0", "Infinity")]
    [InlineData("-1.0 / 0", "-Infinity")]
    [InlineData("0.0 / 0", "NaN")]
    [InlineData("- (1 + 2)", "-3")]
    [InlineData("+5", "5")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("-9223372036854775808 % -1", "0")]
    [InlineData("1 + null", "null")]
    [InlineData("null * 2", "null")]
    [InlineData("-null", "null")]
    public void Arithmetic(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Theory]
    [InlineData("9223372036854775807 + 1")]
    [InlineData("-9223372036854775807 - 2")]
    [InlineData("9223372036854775807 * 2")]
    [InlineData("-9223372036854775808 * -1")]
    [InlineData("-9223372036854775808 / -1")]
    [InlineData("-(-9223372036854775808)")]
    public void Overflow_is_an_error(string expression)
    {
        var error = Evaluated.Error(expression);
        Assert.Equal(StatusCodes.ArithmeticError, error.Code);
        Assert.Equal("long overflow", error.Message);
    }

    [Theory]
    [InlineData("1 / 0")]
    [InlineData("1 % 0")]
    public void Integer_division_by_zero_is_an_error(string expression)
    {
        var error = Evaluated.Error(expression);
        Assert.Equal(StatusCodes.ArithmeticError, error.Code);
        Assert.Equal("/ by zero", error.Message);
    }

    [Theory]
    [InlineData("'a' + 'b'", "'ab'")]
    [InlineData("'a' + 1", "'a1'")]
    [InlineData("1.0 + 'a'", "'1.0a'")]
    [InlineData("'a' + true", "'atrue'")]
    [InlineData("'a' || 'b'", "'ab'")]
    [InlineData("[1] || [2]", "[1, 2]")]
    [InlineData("[1] + [2, 3]", "[1, 2, 3]")]
    [InlineData("[1] + 2", "[1, 2]")]
    [InlineData("1 + [2]", "[1, 2]")]
    [InlineData("[1] + [[2]]", "[1, [2]]")]
    [InlineData("[1] + null", "null")]
    [InlineData("'a' + null", "null")]
    public void Strings_and_lists_concatenate(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Theory]
    [InlineData("1 + {a: 1}", "Cannot add `Long` and `Map`")]
    [InlineData("true + 1", "Cannot add `Boolean` and `Long`")]
    [InlineData("'a' + date('2020-01-01')", "Cannot add `String` and `Date`")]
    [InlineData("1 - 'a'", "Cannot subtract `String` from `Long`")]
    [InlineData("1.5 * 'a'", "Cannot multiply `Double` and `String`")]
    [InlineData("1 / 'a'", "Cannot divide `Long` by `String`")]
    [InlineData("1 % 'a'", "Cannot calculate modulus of `Long` and `String`")]
    [InlineData("'a' ^ 2", "Cannot raise `String` to the power of `Long`")]
    [InlineData("1 || 'a'", "Type mismatch: expected String or List<Any> but was Integer")]
    [InlineData("NOT 1", "Type mismatch: expected Boolean but was Integer")]
    [InlineData("true AND 1", "Type mismatch: expected Boolean but was Integer")]
    [InlineData("-'a'", "Type mismatch: expected Float, Integer or Duration but was String")]
    public void Wrong_types_are_named(string expression, string message)
    {
        var error = Evaluated.Error(expression);
        Assert.Equal(StatusCodes.TypeError, error.Code);
        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData("true AND null", "null")]
    [InlineData("false AND null", "false")]
    [InlineData("null AND false", "false")]
    [InlineData("true OR null", "true")]
    [InlineData("null OR true", "true")]
    [InlineData("false OR null", "null")]
    [InlineData("true XOR null", "null")]
    [InlineData("true XOR true", "false")]
    [InlineData("true XOR false", "true")]
    [InlineData("NOT null", "null")]
    [InlineData("NOT false", "true")]
    [InlineData("false AND (1 / 0 = 1)", "false")]
    [InlineData("true AND true AND false AND null", "false")]
    public void Logic_is_three_valued(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Theory]
    [InlineData("1 = 1.0", "true")]
    [InlineData("1 <> 1.0", "false")]
    [InlineData("'1' = 1", "false")]
    [InlineData("null = null", "null")]
    [InlineData("null <> 1", "null")]
    [InlineData("[1, null] = [1, 2]", "null")]
    [InlineData("{a: 1, b: null} = {a: 2, b: null}", "false")]
    [InlineData("1 < 2", "true")]
    [InlineData("2 <= 2", "true")]
    [InlineData("1 > 'a'", "null")]
    [InlineData("'b' >= 'a'", "true")]
    [InlineData("0.0 / 0 < 1", "false")]
    [InlineData("0.0 / 0 = 0.0 / 0", "false")]
    [InlineData("1 < 2 < 3", "true")]
    [InlineData("1 < 3 <= 2", "false")]
    [InlineData("1 < null < 0", "null")]
    [InlineData("1 = 1 <> 2", "true")]
    public void Comparisons(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Theory]
    [InlineData("2 IN [1, 2]", "true")]
    [InlineData("3 IN [1, null]", "null")]
    [InlineData("null IN [1]", "null")]
    [InlineData("null IN []", "false")]
    [InlineData("1 IN null", "null")]
    [InlineData("1 IN [1, null]", "true")]
    [InlineData("[1] IN [[1], null]", "true")]
    [InlineData("1.0 IN [1, 2, 3, 4, 5, 6, 7, 8, 9]", "true")]
    public void Membership(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Fact]
    public void Membership_in_a_long_list_is_the_same_once_it_is_indexed()
    {
        using var runner = new ExpressionRunner();
        var (evaluator, state) = runner.Prepare("x IN $list", ("x", 1), ("list", GraphValue.FromList(1, 2, "a", 4.0, true, GraphValue.NodeReference(3), 7, 8, GraphValue.Null)));
        foreach (var (value, expected) in new (GraphValue, GraphValue)[]
        {
            (2, true), ("a", true), (4, true), (true, true), (GraphValue.NodeReference(3), true), (99, GraphValue.Null), (GraphValue.Null, GraphValue.Null), (double.NaN, GraphValue.Null),
            (GraphValue.FromList(1), GraphValue.Null),
        })
        {
            state.Frame[0] = value;
            Assert.Equal(expected, evaluator.Evaluate(state));
            Assert.Equal(expected, evaluator.Evaluate(state));
        }
    }

    [Theory]
    [InlineData("'abc' STARTS WITH 'ab'", "true")]
    [InlineData("'abc' ENDS WITH 'bc'", "true")]
    [InlineData("'abc' CONTAINS 'd'", "false")]
    [InlineData("'abc' CONTAINS ''", "true")]
    [InlineData("'Abc' STARTS WITH 'a'", "false")]
    [InlineData("null STARTS WITH 'a'", "null")]
    [InlineData("'abc' CONTAINS null", "null")]
    [InlineData("'abc' IS NULL", "false")]
    [InlineData("null IS NULL", "true")]
    [InlineData("1 IS NOT NULL", "true")]
    [InlineData("'\\u00e9' IS NORMALIZED", "true")]
    [InlineData("1 IS NORMALIZED", "null")]
    public void String_and_null_predicates(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));
}
