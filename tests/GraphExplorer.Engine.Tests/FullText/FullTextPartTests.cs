using GraphExplorer.Engine.FullText;
using GraphExplorer.Model;
using GraphExplorer.Storage.FullText;

namespace GraphExplorer.Engine.Tests.FullText;

public sealed class FullTextPartTests
{
    [Theory]
    [InlineData("a*", "abc", true, "a")]
    [InlineData("a*", "a", true, "a")]
    [InlineData("*c", "abc", true, "")]
    [InlineData("a?c", "abc", true, "a")]
    [InlineData("a?c", "ac", false, "a")]
    [InlineData("a*b*c", "axxbyybzc", true, "a")]
    [InlineData("a*b*c", "axxc", false, "a")]
    [InlineData("**", "", true, "")]
    [InlineData(@"a\*", "a*", true, "a*")]
    [InlineData(@"a\*", "ab", false, "a*")]
    [InlineData("abc", "abcd", false, "abc")]
    public void Wildcards_match_whole_words(string pattern, string word, bool matches, string prefix)
    {
        var wildcard = new WildcardText(pattern);
        Assert.Equal(matches, wildcard.Matches(word));
        Assert.Equal(prefix, wildcard.Prefix);
    }

    [Theory]
    [InlineData("talk", "talk", 0)]
    [InlineData("talk", "tlak", 1)]
    [InlineData("talk", "talks", 1)]
    [InlineData("talk", "tal", 1)]
    [InlineData("talk", "walk", 1)]
    [InlineData("talk", "wall", 2)]
    [InlineData("talk", "stalks", 2)]
    public void Edits_are_counted(string one, string other, int edits) => Assert.Equal(edits, new EditDistance(one, 2).To(other));

    [Theory]
    [InlineData("(a", "/(a/ of the full-text query cannot be used: it is malformed at its character 2 (")]
    [InlineData("a)|(b", "/a)|(b/ of the full-text query cannot be used: it is malformed at its character 2 (")]
    [InlineData("(?=a)b", "/(?=a)b/ of the full-text query cannot be used: look-arounds, ")]
    [InlineData("((a{1000}){1000}){10}", "/((a{1000}){1000}){10}/ of the full-text query cannot be used: look-arounds, ")]
    public void A_pattern_that_cannot_be_used_is_named_as_it_was_written(string pattern, string message)
    {
        var problem = Assert.Throws<GraphException>(() => new FullTextPattern("text", pattern).Expression());
        Assert.Equal(StatusCodes.ProcedureCallFailed, problem.Code);
        Assert.StartsWith($"The pattern {message}", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("(?:", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_edits_than_the_limit_are_none()
    {
        var distance = new EditDistance("talk", 1);
        Assert.Null(distance.To("wall"));
        Assert.Null(distance.To("t"));
        Assert.Equal(0, distance.To("talk"));
    }

    [Fact]
    public void A_phrase_counts_each_of_its_occurrences()
    {
        Assert.Equal(2f, PhraseMatch.Frequency([[0, 4, 9], [1, 5]], [0, 1], 0));
        Assert.Equal(0f, PhraseMatch.Frequency([[0], [2]], [0, 1], 0));
        Assert.Equal(0.5f, PhraseMatch.Frequency([[0], [2]], [0, 1], 1));
        Assert.Equal(1f / 3, PhraseMatch.Frequency([[1], [0]], [0, 1], 2), 5);
    }

    [Fact]
    public void One_word_is_not_two_words_of_a_phrase() => Assert.Equal(0f, PhraseMatch.Frequency([[3], [3]], [0, 1], 5));

    [Fact]
    public void Hostile_queries_are_refused_or_answered_but_end()
    {
        var analyzer = TextAnalyzers.Find(TextAnalyzers.Default);
        foreach (var text in new[] { new string('(', 100_000), new string('(', 200), new string('a', 40_000), "\"", "[a TO", "a^b", "a~b~c", ":", "+", "a AND", "/[/", new string('+', 30_000), "\\", "a:b:c", "{* TO *", "\0" })
        {
            var problem = Xunit.Record.Exception(() => FullTextQueryParser.Parse(text, ["p"], analyzer));
            Assert.True(problem is null or GraphException { Code: StatusCodes.ProcedureCallFailed }, $"{text[..Math.Min(20, text.Length)]}: {problem}");
        }
    }

    [Fact]
    public void Every_analyzer_makes_words()
    {
        foreach (var analyzer in TextAnalyzers.All)
        {
            var tokens = new List<TextToken>();
            Assert.True(analyzer.Analyze("Kyiv Москва 北京 قاهرة", 0, tokens) > 0, analyzer.Name);
            Assert.NotEmpty(tokens);
            Assert.All(analyzer.StopWords, word => Assert.NotEmpty(word));
        }
    }
}
