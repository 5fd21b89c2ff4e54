using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Tests.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Functions;

/// <summary>Functions at the ends of what they take, where engines differ; expected is what Neo4j 5 answers.</summary>
public sealed class FunctionEdgeTests
{
    [Theory]
    [InlineData("toInteger('1e3')", "1000")]
    [InlineData("toInteger(1e30)", "9223372036854775807")]
    [InlineData("toInteger(-1e30)", "-9223372036854775808")]
    [InlineData("toInteger(0.0 / 0)", "0")]
    [InlineData("toInteger(1.0 / 0)", "9223372036854775807")]
    [InlineData("toInteger('0x1F')", "null")]
    [InlineData("toFloat(' 1.5 ')", "1.5")]
    [InlineData("toFloat('1.5e400')", "Infinity")]
    [InlineData("toFloat('-Infinity')", "-Infinity")]
    [InlineData("toStringList([date('2020-01-01'), null, [1]])", "['2020-01-01', null, null]")]
    [InlineData("toString(1e10)", "'1.0E10'")]
    [InlineData("toString(123456789.123)", "'1.23456789123E8'")]
    [InlineData("toString(0.0001)", "'1.0E-4'")]
    [InlineData("round(-2.5)", "-2.0")]
    [InlineData("round(2.5, 0, 'HALF_EVEN')", "2.0")]
    [InlineData("round(123.456, 2, 'FLOOR')", "123.45")]
    [InlineData("ceil(-0.5)", "-0.0")]
    [InlineData("ceiling(1.2)", "2.0")]
    [InlineData("sign(0.0 / 0)", "0")]
    [InlineData("acos(2)", "NaN")]
    [InlineData("acos(1)", "0.0")]
    [InlineData("atan(1)", "0.7853981633974483")]
    [InlineData("sinh(0)", "0.0")]
    [InlineData("sinh(1)", "1.1752011936438014")]
    [InlineData("tanh(0)", "0.0")]
    [InlineData("tanh(1000)", "1.0")]
    [InlineData("coth(0)", "NaN")]
    [InlineData("coth(1)", "1.3130352854993315")]
    [InlineData("exp(710)", "Infinity")]
    [InlineData("left('hello', null)", "null")]
    [InlineData("substring('hello', 1, null)", "null")]
    [InlineData("split('aXbXc', 'X')", "['a', 'b', 'c']")]
    [InlineData("split('a', null)", "null")]
    [InlineData("trim(BOTH FROM '  x ')", "'x'")]
    [InlineData("btrim(null, 'x')", "null")]
    [InlineData("toUpper('straße')", "'STRASSE'")]
    [InlineData("toLower('İ')", "'i\u0307'")]
    [InlineData("toLower('ΟΔΟΣ ΣΑΣ')", "'οδος σας'")]
    [InlineData("'e\u0301' IS NFC NORMALIZED", "false")]
    [InlineData("'e\u0301' IS NFD NORMALIZED", "true")]
    [InlineData("normalize('e\u0301') = '\u00E9'", "true")]
    [InlineData("valueType([[1], [null]])", "'LIST<LIST<INTEGER NOT NULL> NOT NULL | LIST<NULL> NOT NULL> NOT NULL'")]
    [InlineData("single(x IN [1, 2, 2] WHERE x = 1)", "true")]
    [InlineData("none(x IN [] WHERE x)", "true")]
    [InlineData("all(x IN [null] WHERE x > 1)", "null")]
    [InlineData("any(x IN [1, null] WHERE x = 1)", "true")]
    [InlineData("reduce(a = 0, x IN null | a + x)", "null")]
    [InlineData("file()", "null")]
    [InlineData("linenumber()", "null")]
    [InlineData("range(0, 3, null)", "null")]
    [InlineData("range(-9223372036854775808, -9223372036854775807)", "[-9223372036854775808, -9223372036854775807]")]
    public void Values(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Theory]
    [InlineData("date('-0001-01-01')", "-0001-01-01")]
    [InlineData("date('+12345-01-01').year", "12345")]
    [InlineData("date({year: 12345})", "+12345-01-01")]
    [InlineData("date({year: 2015, week: 53})", "2015-12-28")]
    [InlineData("date({year: 2015, quarter: 3, dayOfQuarter: 92})", "2015-09-30")]
    [InlineData("date('2022-W09-5')", "2022-03-04")]
    [InlineData("date('2022055')", "2022-02-24")]
    [InlineData("date('2022Q1')", "2022-01-01")]
    [InlineData("datetime('2022-10-30T02:30[Europe/Berlin]')", "2022-10-30T02:30:00+02:00[Europe/Berlin]")]
    [InlineData("datetime('2022-10-30T02:30+01:00[Europe/Berlin]')", "2022-10-30T02:30:00+01:00[Europe/Berlin]")]
    [InlineData("datetime({datetime: datetime('2022-01-01T00:00+01:00'), timezone: 'Asia/Tokyo'})", "2022-01-01T08:00:00+09:00[Asia/Tokyo]")]
    [InlineData("duration.between(date('2022-01-31'), date('2022-03-01'))", "P1M1D")]
    [InlineData("duration.between(localdatetime('2022-01-31T12:00'), localdatetime('2022-03-01T11:00'))", "P28DT23H")]
    [InlineData("duration.between(datetime('2022-03-26T12:00[Europe/Berlin]'), datetime('2022-03-27T12:00[Europe/Berlin]'))", "P1D")]
    [InlineData("duration.inSeconds(datetime('2022-03-26T12:00[Europe/Berlin]'), datetime('2022-03-27T12:00[Europe/Berlin]'))", "PT23H")]
    [InlineData("duration.between(localtime('12:00'), date('2022-01-01'))", "PT-12H")]
    [InlineData("duration.between(time('12:00Z'), localtime('13:00'))", "PT1H")]
    [InlineData("duration.inMonths(date('2022-01-31'), date('2022-02-28'))", "PT0S")]
    [InlineData("duration('P2012-02-02T14:37:21.545')", "P2012Y2M2DT14H37M21.545S")]
    [InlineData("duration({months: 1}) * 1.5", "P1M15DT5H14M33S")]
    [InlineData("date('2022-01-31') + duration({months: 1, days: 1})", "2022-03-01")]
    [InlineData("datetime.truncate('weekYear', datetime('2022-01-01T10:00Z'))", "2021-01-04T00:00:00Z")]
    [InlineData("datetime.truncate('decade', datetime('2022-01-01T10:00Z'))", "2020-01-01T00:00:00Z")]
    [InlineData("datetime.truncate('day', date('2022-05-01'), {timezone: 'Europe/Kyiv'})", "2022-05-01T00:00:00+03:00[Europe/Kyiv]")]
    [InlineData("time.truncate('minute', datetime('2022-05-01T10:11:12Z'))", "10:11:00Z")]
    [InlineData("localdatetime.truncate('microsecond', localdatetime('2022-05-01T10:11:12.123456789'))", "2022-05-01T10:11:12.123456")]
    [InlineData("time('10:00[Europe/London]')", "10:00:00Z")]
    public void Times(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Theory]
    [InlineData("date.realtime() >= date.statement()")]
    [InlineData("date.transaction() = date('2022-02-24')")]
    [InlineData("datetime.statement() = datetime('2022-02-24T04:05:06Z')")]
    [InlineData("datetime.transaction() = datetime('2022-02-24T03:00:00Z')")]
    [InlineData("localdatetime.statement() = localdatetime('2022-02-24T04:05:06')")]
    [InlineData("localdatetime.transaction() = localdatetime('2022-02-24T03:00:00')")]
    [InlineData("localdatetime.realtime('+01:00') > localdatetime.statement()")]
    [InlineData("localtime.statement() = localtime('04:05:06')")]
    [InlineData("localtime.realtime() IS NOT NULL")]
    [InlineData("time.transaction() = time('03:00:00Z')")]
    [InlineData("time.realtime('+05:00').offset = '+05:00'")]
    [InlineData("timestamp() = datetime().epochMillis")]
    public void Clocks(string expression) => Assert.Equal("true", Evaluated.Text(expression));

    [Theory]
    [InlineData("date({year: 2015, week: 54})", StatusCodes.ArgumentError)]
    [InlineData("date({year: -5, ordinalDay: 366})", StatusCodes.ArgumentError)]
    [InlineData("date({year: 2015, quarter: 1, dayOfQuarter: 91})", StatusCodes.ArgumentError)]
    [InlineData("datetime.fromEpoch(9223372036854775807, 0)", StatusCodes.ArgumentError)]
    [InlineData("duration({seconds: 9223372036854775807}) + duration({seconds: 1})", StatusCodes.ArithmeticError)]
    [InlineData("date.truncate('fortnight', date())", StatusCodes.ArgumentError)]
    [InlineData("time('24:00')", StatusCodes.SyntaxError)]
    [InlineData("substring('hello', 1, -1)", StatusCodes.ArgumentError)]
    [InlineData("right('a', -1)", StatusCodes.ArgumentError)]
    [InlineData("sinh('a')", StatusCodes.TypeError)]
    [InlineData("acos(true)", StatusCodes.TypeError)]
    [InlineData("toBooleanList('a')", StatusCodes.TypeError)]
    public void Errors(string expression, string code) => Assert.Equal(code, Evaluated.Error(expression).Code);

    [Fact]
    public void Every_function_of_one_argument_answers_null_for_null_or_says_that_it_takes_null()
    {
        using var runner = new ExpressionRunner();
        var offenders = FunctionRegistry.BuiltIn.Functions
            .Where(function => !function.IsAggregating && !function.AcceptsNull && function.TakesArguments(1))
            .Where(function => !runner.Evaluate($"{function.Name}(x)", ("x", GraphValue.Null)).IsNull)
            .Select(function => function.Name);
        Assert.Empty(offenders);
    }
}
