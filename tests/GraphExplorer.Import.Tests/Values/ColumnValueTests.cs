using System.Globalization;
using System.Text;
using GraphExplorer.Import.Headers;
using GraphExplorer.Import.Values;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Tests.Values;

public sealed class ColumnValueTests
{
    [Theory]
    [InlineData("x:string", " a b ", "' a b '")]
    [InlineData("x:string", "Zürich €", "'Zürich €'")]
    [InlineData("x:char", "ä", "'ä'")]
    [InlineData("x:char", "😀", "'😀'")]
    [InlineData("x:int", "42", "42")]
    [InlineData("x:int", " -42 ", "-42")]
    [InlineData("x:int", "+7", "7")]
    [InlineData("x:byte", "3000000000", "3000000000")]
    [InlineData("x:long", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("x:float", "1.5", "1.5")]
    [InlineData("x:double", " 2e3", "2000.0")]
    [InlineData("x:double", "NaN", "NaN")]
    [InlineData("x:double", "-Infinity", "-Infinity")]
    [InlineData("x:boolean", "true", "true")]
    [InlineData("x:boolean", "FALSE", "false")]
    [InlineData("x:date", "2022-02-24", "2022-02-24")]
    [InlineData("x:date", "2020-02-29", "2020-02-29")]
    [InlineData("x:localtime", "12:30:00.5", "12:30:00.5")]
    [InlineData("x:time", "12:30:00+02:00", "12:30:00+02:00")]
    [InlineData("x:time{timezone:+01:00}", "12:30:00", "12:30:00+01:00")]
    [InlineData("x:time{timezone:+01:00}", "12:30:00Z", "12:30:00Z")]
    [InlineData("x:localdatetime", "2022-02-24T05:00:00", "2022-02-24T05:00:00")]
    [InlineData("x:datetime", "2022-02-24T05:00:00Z", "2022-02-24T05:00:00Z")]
    [InlineData("x:datetime{timezone:Europe/Kyiv}", "2022-02-24T05:00:00", "2022-02-24T05:00:00+02:00[Europe/Kyiv]")]
    [InlineData("x:datetime{timezone:+02:00}", "2022-02-24T05:00:00", "2022-02-24T05:00:00+02:00")]
    [InlineData("x:datetime{timezone:+02:00}", "2022-02-24T05:00:00-05:00", "2022-02-24T05:00:00-05:00")]
    [InlineData("x:duration", "P1Y2M3DT4H5M6.7S", "P1Y2M3DT4H5M6.7S")]
    [InlineData("x:point", "{x: 1, y: 2.5}", "point({x: 1.0, y: 2.5, crs: 'cartesian'})")]
    [InlineData("x:point", "{latitude:55.5, longitude:12.5}", "point({x: 12.5, y: 55.5, crs: 'wgs-84'})")]
    [InlineData("x:point{crs:WGS-84}", "{x: 1, y: 2}", "point({x: 1.0, y: 2.0, crs: 'wgs-84'})")]
    [InlineData("x:point{crs:WGS-84}", "{x: 1, y: 2, crs: 'cartesian'}", "point({x: 1.0, y: 2.0, crs: 'cartesian'})")]
    [InlineData("x:int[]", "1;2;3", "[1, 2, 3]")]
    [InlineData("x:string[]", "a;;b", "['a', '', 'b']")]
    [InlineData("x:double[]", "1;2.5", "[1.0, 2.5]")]
    [InlineData("x:boolean[]", "true;false", "[true, false]")]
    [InlineData("x:date[]", "2022-02-24;2014-03-18", "[2022-02-24, 2014-03-18]")]
    [InlineData("x:point[]", "{x:1,y:2};{x:3,y:4}", "[point({x: 1.0, y: 2.0, crs: 'cartesian'}), point({x: 3.0, y: 4.0, crs: 'cartesian'})]")]
    public void A_text_becomes_a_value_of_the_columns_type(string column, string text, string expected)
    {
        Assert.True(Reader(column).TryRead(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(expected, Show(value));
    }

    [Theory]
    [InlineData("x:int", "1.5")]
    [InlineData("x:int", "12a")]
    [InlineData("x:int", "9223372036854775808")]
    [InlineData("x:int", " ")]
    [InlineData("x:double", "1,5")]
    [InlineData("x:double", "x")]
    [InlineData("x:boolean", "yes")]
    [InlineData("x:boolean", "1")]
    [InlineData("x:char", "ab")]
    [InlineData("x:date", "2022-02-30")]
    [InlineData("x:date", "24.02.2022")]
    [InlineData("x:date", "2022-2-24 ")]
    [InlineData("x:datetime", "yesterday")]
    [InlineData("x:duration", "1 day")]
    [InlineData("x:point", "1,2")]
    [InlineData("x:point", "{x: 1}")]
    [InlineData("x:point", "{}")]
    [InlineData("x:byte[]", "1;128")]
    [InlineData("x:byte[]", "1;")]
    [InlineData("x:int[]", "1;x")]
    [InlineData("x:int[]", "1;;2")]
    public void A_text_that_is_no_value_of_the_type_is_refused(string column, string text) =>
        Assert.False(Reader(column).TryRead(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Bytes_that_are_not_utf8_are_no_text() => Assert.False(Reader("x").TryRead([0x5A, 0xFC, 0x72], out _));

    [Fact]
    public void Every_day_of_four_centuries_is_read_as_its_date()
    {
        var reader = Reader("x:date");
        for (var day = new DateOnly(1800, 1, 1); day.Year < 2200; day = day.AddDays(1))
        {
            Assert.True(reader.TryRead(Encoding.UTF8.GetBytes(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), out var value));
            var (year, month, date) = value.AsIsoDate();
            Assert.Equal((day.Year, day.Month, day.Day), (year, month, date));
        }
    }

    [Fact]
    public void An_array_longer_than_half_a_million_items_is_refused() =>
        Assert.False(Reader("x:int[]").TryRead(Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Repeat("1", 500_001))), out _));

    [Fact]
    public void A_text_that_comes_again_is_the_same_string()
    {
        var reader = Reader("x");
        reader.TryRead("Make statement"u8, out var first);
        reader.TryRead("Make statement"u8, out var second);
        Assert.Same(first.AsString(), second.AsString());
    }

    private static ValueReader Reader(string column) => new ValueReaders(new PlainValueFunctions(), (byte)';').Of(HeaderColumnParser.Parse(column));

    private static string Show(GraphValue value) => value.Kind is ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime
        ? GraphValueText.FormatTemporal(value)
        : value.IsList && value.AsList().Count > 0 && value.AsList()[0].Kind == ValueKind.Date ? $"[{string.Join(", ", value.AsList().Select(GraphValueText.FormatTemporal))}]"
        : value.Kind == ValueKind.Duration ? value.AsDuration().ToString() : value.ToString();
}
