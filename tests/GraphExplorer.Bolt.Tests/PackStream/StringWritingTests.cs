using System.Buffers;
using System.Text;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Tests.PackStream;

public sealed class StringWritingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65535)]
    [InlineData(65536)]
    public void A_text_has_the_shortest_header_whatever_its_characters(int length)
    {
        foreach (var text in (string[])[new string('x', length), new string('x', Math.Max(0, length - 2)) + (length >= 2 ? "é" : ""), new string('\u007F', length)])
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            byte[] header = utf8.Length switch
            {
                < 16 => [(byte)(0x80 | utf8.Length)],
                <= byte.MaxValue => [0xD0, (byte)utf8.Length],
                <= ushort.MaxValue => [0xD1, (byte)(utf8.Length >> 8), (byte)utf8.Length],
                _ => [0xD2, (byte)(utf8.Length >> 24), (byte)(utf8.Length >> 16), (byte)(utf8.Length >> 8), (byte)utf8.Length],
            };
            Assert.Equal([.. header, .. utf8], Written(text));
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_short_text_becomes_the_replacement_character() =>
        Assert.Equal([0x85, 0x61, 0xEF, 0xBF, 0xBD, 0x62], Written("a\uD800b"));

    private static byte[] Written(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new PackStreamWriter(output, new PackStreamContext(new BoltVersion(5, 4)));
        writer.WriteString(text);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }
}
