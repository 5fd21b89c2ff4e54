using System.Text;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Tests.PackStream;

public sealed class TextCacheTests
{
    [Fact]
    public void A_text_that_comes_again_is_the_same_string()
    {
        var cache = new TextCache();
        foreach (var text in (string[])["a", "Russia", "2018-03-27", "Express intent to meet or negotiate", new string('x', 64)])
        {
            var first = cache.Find(Encoding.UTF8.GetBytes(text));
            Assert.Equal(text, first);
            Assert.Same(first, cache.Find(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Türkiye")]
    [InlineData("Україна")]
    [InlineData("🙂🙂🙂🙂🙂🙂🙂🙂")]
    [InlineData("Müller und Söhne, und noch viele andere mehr, deren Namen lang sind")]
    public void A_text_that_is_not_short_and_ASCII_is_read_as_it_is(string text)
    {
        var cache = new TextCache();
        Assert.Equal(text, cache.Find(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, cache.Find(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Texts_that_differ_somewhere_are_told_apart()
    {
        var cache = new TextCache();
        for (var length = 1; length <= 64; length++)
        {
            for (var i = 0; i < length; i++)
            {
                var text = new string('a', i) + 'b' + new string('a', length - i - 1);
                Assert.Equal(text, cache.Find(Encoding.UTF8.GetBytes(text)));
            }
        }
    }

    [Fact]
    public void A_zero_character_is_kept()
    {
        var cache = new TextCache();
        Assert.Equal("\0a", cache.Find("\0a"u8));
        Assert.Equal("a", cache.Find("a"u8));
        Assert.Equal("\0", cache.Find("\0"u8));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_each_time()
    {
        var cache = new TextCache();
        Assert.Throws<ProtocolException>(() => cache.Find([0x61, 0xFF]));
        Assert.Throws<ProtocolException>(() => cache.Find([0x61, 0xFF]));
    }
}
