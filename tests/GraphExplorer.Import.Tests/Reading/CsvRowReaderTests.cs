using System.Text;
using GraphExplorer.Import.Reading;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Tests.Reading;

public sealed class CsvRowReaderTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "1:a|b 2:c|d")]
    [InlineData("a,b\nc,d", "1:a|b 2:c|d")]
    [InlineData("a,b\r\nc,d\r\n", "1:a|b 2:c|d")]
    [InlineData("a,b\rc,d", "1:a|b 2:c|d")]
    [InlineData("a,\n,b\n", "1:a|- 2:-|b")]
    [InlineData("a,", "1:a|-")]
    [InlineData(",", "1:-|-")]
    [InlineData("\n\na\n\n\r\nb\n", "3:a 6:b")]
    [InlineData("\"\"\n", "1:\"\"")]
    [InlineData("\"a,b\",c\n", "1:\"a,b\"|c")]
    [InlineData("\"a\"\"b\",c\n", "1:\"a\"b\"|c")]
    [InlineData("\"\"\"\"\"\"\n", "1:\"\"\"\"")]
    [InlineData("\"a\nb\",c\nd\n", "1:\"a\nb\"|c 3:d")]
    [InlineData("\"a\r\nb\",c\r\nd\r\n", "1:\"a\r\nb\"|c 3:d")]
    [InlineData("\"a\rb\"\rd", "1:\"a\rb\" 3:d")]
    [InlineData("a\"b,c\"\n", "1:a\"b|c\"")]
    [InlineData(" \"a\",b\n", "1: \"a\"|b")]
    [InlineData("\"a\"", "1:\"a\"")]
    [InlineData("\uFEFFa,b\n", "1:a|b")]
    [InlineData("", "")]
    [InlineData("\uFEFF", "")]
    public void Rows_and_fields_are_found_whatever_the_buffer(string text, string expected)
    {
        foreach (var bufferSize in (int[])[8, 9, 11, 16, 4096])
        {
            using var reader = Reader(text, bufferSize);
            Assert.Equal(expected, Describe(reader));
        }
    }

    [Theory]
    [InlineData("a,\"b\"c,d\ne,f\n")]
    [InlineData("a,\"b\"c\r\ne,f\n")]
    public void A_row_with_text_behind_a_closing_quote_is_bad_and_the_next_is_read(string text)
    {
        foreach (var bufferSize in (int[])[8, 13, 4096])
        {
            using var reader = Reader(text, bufferSize);
            Assert.True(reader.Read());
            Assert.Contains("field 2 goes on after its closing quote", reader.Fault, StringComparison.Ordinal);
            Assert.StartsWith("a,\"b\"c", Encoding.UTF8.GetString(reader.Row), StringComparison.Ordinal);
            Assert.True(reader.Read());
            Assert.Null(reader.Fault);
            Assert.Equal(2, reader.Line);
            Assert.Equal("e", Encoding.UTF8.GetString(reader.Field(0)));
            Assert.False(reader.Read());
        }
    }

    [Fact]
    public void A_quote_that_does_not_close_names_the_line_that_it_opens_in()
    {
        using var reader = Reader("a,b\nc,\"d\ne\n", 16);
        Assert.True(reader.Read());
        var error = Assert.Throws<GraphException>(() => reader.Read());
        Assert.StartsWith("data.csv, line 2: field 2 begins with a quote, and the file ends", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_over_several_lines_is_refused_where_they_are_off()
    {
        using var reader = new CsvRowReader(Bytes("a,b\nc,\"d\ne\"\n"), "data.csv", new CsvDialect((byte)',', (byte)'"', Multiline: false));
        Assert.True(reader.Read());
        Assert.Contains("goes on in the next line", Assert.Throws<GraphException>(() => reader.Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_field_longer_than_four_mebibytes_is_refused(bool quoted)
    {
        using var reader = Reader((quoted ? "\"" : "") + new string('x', (4 * 1024 * 1024) + 1) + "\n", 1 << 16);
        Assert.Contains("longer than 4 MiB", Assert.Throws<GraphException>(() => reader.Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_longer_than_64_mebibytes_is_refused()
    {
        var field = new string('x', 1024 * 1024);
        using var reader = Reader(string.Join(',', Enumerable.Repeat(field, 65)) + "\n", 1 << 20);
        Assert.Contains("longer than 64 MiB", Assert.Throws<GraphException>(() => reader.Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("utf-32", "UTF-32")]
    public void Other_encodings_are_refused_by_name(string encoding, string expected)
    {
        var encoded = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. encoded.GetPreamble(), .. encoded.GetBytes("a,b\n")];
        var error = Assert.Throws<GraphException>(() => new CsvRowReader(new MemoryStream(bytes), "data.csv", Dialect));
        Assert.Contains($"this is {expected}", error.Message, StringComparison.Ordinal);
        Assert.Contains("iconv", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_without_a_mark_is_refused() =>
        Assert.Throws<GraphException>(() => new CsvRowReader(new MemoryStream(Encoding.Unicode.GetBytes("a,b\n")), "data.csv", Dialect));

    [Fact]
    public void Fields_beyond_those_kept_are_counted()
    {
        using var reader = Reader("a,b,c,d\n", 64);
        reader.KeptFields = 2;
        Assert.True(reader.Read());
        Assert.Equal(4, reader.Count);
    }

    [Fact]
    public void Reading_goes_on_at_an_offset()
    {
        const string Text = "a,b\n\"c\nd\",e\nf,g\nh,i\n";
        using var first = Reader(Text, 8);
        first.Read();
        first.Read();
        var stream = Bytes(Text);
        stream.Position = first.Offset;
        using var second = new CsvRowReader(stream, "data.csv", Dialect, first.Offset, first.NextLine, 8);
        Assert.Equal("4:f|g 5:h|i", Describe(second));
        Assert.Equal(Text.Length, second.Offset);
    }

    [Fact]
    public void Random_bytes_are_read_alike_whatever_the_buffer()
    {
        var random = new Random(3);
        const string Characters = "aé,,\"\"\n\r";
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Characters[random.Next(Characters.Length)]));
            var expected = DescribeAll(text, 4096);
            Assert.Equal(expected, DescribeAll(text, random.Next(8, 40)));
        }
    }

    [Fact]
    public void Rows_without_quotes_are_what_splitting_makes_of_them()
    {
        var random = new Random(4);
        const string Characters = "ab,,\n";
        for (var round = 0; round < 1000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 80)).Select(_ => Characters[random.Next(Characters.Length)]));
            var expected = text.Split('\n').Select((row, i) => (row, Line: i + 1)).Where(entry => entry.row.Length > 0)
                .Select(entry => $"{entry.Line}:{string.Join('|', entry.row.Split(',').Select(field => field.Length == 0 ? "-" : field))}");
            using var reader = Reader(text, 16);
            Assert.Equal(string.Join(' ', expected), Describe(reader));
        }
    }

    private static string DescribeAll(string text, int bufferSize)
    {
        var rows = new List<string>();
        try
        {
            using var reader = Reader(text, bufferSize);
            while (reader.Read())
            {
                var fields = Enumerable.Range(0, reader.Count).Select(i => $"{(reader.IsQuoted(i) ? "q" : "p")}{Encoding.UTF8.GetString(reader.Field(i))}").ToList();
                rows.Add($"{reader.Line}/{reader.Offset}/{reader.NextLine}/{reader.Fault}:{Encoding.UTF8.GetString(reader.Row)}:{string.Join('|', fields)}");
            }
        }
        catch (GraphException error)
        {
            rows.Add(error.Message);
        }

        return string.Join('\u0001', rows);
    }

    private static CsvDialect Dialect => new((byte)',', (byte)'"', Multiline: true);

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static CsvRowReader Reader(string text, int bufferSize) => new(Bytes(text), "data.csv", Dialect, bufferSize: bufferSize);

    private static string Describe(CsvRowReader reader)
    {
        var rows = new List<string>();
        while (reader.Read())
        {
            Assert.Null(reader.Fault);
            var fields = Enumerable.Range(0, reader.Count).Select(i =>
            {
                var text = Encoding.UTF8.GetString(reader.Field(i));
                return reader.IsQuoted(i) ? $"\"{text}\"" : text.Length == 0 ? "-" : text;
            });
            rows.Add($"{reader.Line}:{string.Join('|', fields)}");
        }

        return string.Join(' ', rows);
    }
}
