using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Expressions;

public sealed class RegularExpressionTests
{
    [Theory]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "ab", false)]
    [InlineData("abc", "a.*", true)]
    [InlineData("ABC", "(?i)abc", true)]
    [InlineData("a\nb", "a.b", false)]
    [InlineData("a\nb", "(?s)a.b", true)]
    [InlineData("a\u2028b", "a.b", false)]
    [InlineData("a.b", @"a\Q.\Eb", true)]
    [InlineData("axb", @"a\Q.\Eb", false)]
    [InlineData("123", @"\d+", true)]
    [InlineData("١٢٣", @"\d+", false)]
    [InlineData("aaa", "a++", true)]
    [InlineData("aaab", "a++ab", false)]
    [InlineData("abab", "(ab)*+", true)]
    [InlineData("aaa", "a{2,3}+", true)]
    [InlineData("xyz", "[a-z&&[^b]]+", true)]
    [InlineData("xbz", "[a-z&&[^b]]+", false)]
    [InlineData("aZ", "[a-c[X-Z]]+", true)]
    [InlineData("Ab1", @"\p{Alpha}+\p{Digit}", true)]
    [InlineData("Київ", @"\p{IsCyrillic}+", true)]
    [InlineData("a\tb", @"a\hb", true)]
    [InlineData("😀", @"\x{1F600}", true)]
    [InlineData("abcabc", @"(abc)\1", true)]
    [InlineData("foobar", "foo(?=bar).*", true)]
    [InlineData("a]b", @"a[\]]b", true)]
    [InlineData("", "", true)]
    public void The_whole_string_matches_in_the_syntax_of_Java(string text, string pattern, bool expected)
    {
        using var runner = new ExpressionRunner();
        Assert.Equal(expected, runner.Evaluate("$text =~ $pattern", ("text", text), ("pattern", pattern)).AsBoolean());
    }

    [Theory]
    [InlineData("null =~ 'a'")]
    [InlineData("'a' =~ null")]
    [InlineData("1 =~ 'a'")]
    public void What_is_no_string_matches_null(string expression) => Assert.Equal("null", Evaluated.Text(expression));

    [Theory]
    [InlineData("(", 0)]
    [InlineData("[", 0)]
    [InlineData("*a", 0)]
    [InlineData("a)|(?:b", 1)]
    public void A_malformed_pattern_is_shown_with_the_place(string pattern, int place)
    {
        var error = Evaluated.Error("'a' =~ $pattern", ("pattern", pattern));
        Assert.Equal(StatusCodes.SemanticError, error.Code);
        Assert.StartsWith("Invalid Regex: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($" near index {place}\n{pattern}\n{new string(' ', place)}^", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_in_a_pattern_ends_with_it()
    {
        using var runner = new ExpressionRunner();
        Assert.True(runner.Evaluate("'ab' =~ '(?x) a b # both'").AsBoolean());
        Assert.False(runner.Evaluate("'abc' =~ '(?x) a b # both'").AsBoolean());
    }

    [Fact]
    public void A_pattern_that_backtracks_without_end_is_stopped()
    {
        var error = Evaluated.Error("$text =~ '(a+)+\\\\1b'", ("text", new string('a', 60)));
        Assert.Equal(StatusCodes.ArgumentError, error.Code);
    }
}
