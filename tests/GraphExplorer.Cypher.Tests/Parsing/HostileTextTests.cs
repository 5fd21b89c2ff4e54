using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Tests.Parsing;

public sealed class HostileTextTests
{
    public static TheoryData<string, string, string, string> Nests => new()
    {
        { "RETURN ", "(", "1", ")" },
        { "RETURN ", "[", "1", "]" },
        { "RETURN ", "{a: ", "1", "}" },
        { "RETURN ", "NOT ", "true", "" },
        { "RETURN ", "- ", "x", "" },
        { "RETURN ", "f(", "1", ")" },
        { "RETURN ", "a.f(", "1", ")" },
        { "RETURN ", "x[", "1", "]" },
        { "RETURN ", "[x IN ", "y", "]" },
        { "RETURN ", "[x IN y WHERE ", "z", " | x]" },
        { "RETURN ", "[(a {b: ", "1", "})-->() | 1]" },
        { "RETURN ", "[(a {b: ", "1", "})-->()]" },
        { "RETURN ", "trim(BOTH ", "x", " FROM y)" },
        { "RETURN ", "CASE WHEN ", "x", " THEN 1 END" },
        { "RETURN ", "EXISTS { MATCH (n) WHERE ", "true", " }" },
        { "RETURN ", "COUNT { (n WHERE ", "true", ") }" },
        { "RETURN x IS :: ", "LIST<", "INT", ">" },
        { "MATCH (n:", "!", "A", ") RETURN n" },
        { "MATCH (n:", "(", "A", ") RETURN n" },
        { "MATCH ", "(", "(a)-->(b)", ") RETURN n" },
        { "", "CALL { ", "RETURN 1 AS x", " } RETURN x" },
        { "", "FOREACH (x IN [1] | ", "CREATE ()", ")" },
        { "RETURN x IS :: INT", " LIST", "", "" },
        { "RETURN ", "all(x IN ", "y", " WHERE x)" },
        { "RETURN ", "reduce(a = 0, x IN ", "y", " | a)" },
    };

    public static TheoryData<string, string, string> Chains => new()
    {
        { "RETURN a", " + a", "" },
        { "RETURN a", " OR a", "" },
        { "RETURN a", " ^ a", "" },
        { "RETURN a", ".b", "" },
        { "RETURN a", "[0]", "" },
        { "RETURN a", " IS NULL", "" },
        { "RETURN a", " IN b", "" },
        { "MATCH (n:A", "|A", ") RETURN n" },
        { "MATCH (n:A", "&A", ") RETURN n" },
        { "MATCH (n:A", ":A", ") RETURN n" },
        { "RETURN 1", " UNION RETURN 1", "" },
    };

    [Theory]
    [MemberData(nameof(Nests))]
    public void Nesting_ten_thousand_deep_is_refused(string before, string open, string inner, string close)
    {
        var closing = close.Length > 0 && before == "MATCH (n:" ? string.Concat(Enumerable.Repeat(open == "(" ? ")" : "", 10_000)) + close : string.Concat(Enumerable.Repeat(close, 10_000));
        var error = Trees.Error(before + string.Concat(Enumerable.Repeat(open, 10_000)) + inner + closing);

        Assert.StartsWith("The query is nested deeper than", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Position);
        Assert.NotNull(error.Hint);
    }

    [Theory]
    [MemberData(nameof(Nests))]
    public void Nesting_fifty_deep_works(string before, string open, string inner, string close)
    {
        var closing = before == "MATCH (n:" ? (open == "(" ? new string(')', 50) : string.Empty) + close
            : before == "MATCH " ? new string(')', 50) + " RETURN n"
            : string.Concat(Enumerable.Repeat(close, 50));
        var tree = CypherParser.Parse(before + string.Concat(Enumerable.Repeat(open, 50)) + inner + closing);

        Assert.Equal(ColumnNames.Explicit(tree), ColumnNames.Explicit(CypherParser.Parse(CypherWriter.Write(tree))));
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_chain_of_a_hundred_thousand_operators_is_refused(string first, string next, string last)
    {
        var error = Trees.Error(first + string.Concat(Enumerable.Repeat(next, 100_000)) + last);

        Assert.StartsWith("The query is nested deeper than", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_chain_of_five_hundred_operators_works(string first, string next, string last)
    {
        var tree = CypherParser.Parse(first + string.Concat(Enumerable.Repeat(next, 500)) + last);

        Assert.Equal(ColumnNames.Explicit(tree), ColumnNames.Explicit(CypherParser.Parse(CypherWriter.Write(tree))));
    }

    [Fact]
    public void Chains_within_chains_count_together()
    {
        var text = "a";
        for (var i = 0; i < 4; i++)
        {
            text = $"({text}{string.Concat(Enumerable.Repeat(" + a", 400))})";
        }

        Assert.StartsWith("The query is nested deeper than", Trees.Error("RETURN " + text).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_a_hundred_thousand_items_works()
    {
        var list = Assert.IsType<ListLiteral>(CypherParser.ParseExpression($"[{string.Join(", ", Enumerable.Range(0, 100_000))}]"));

        Assert.Equal(100_000, list.Items.Count);
    }

    [Fact]
    public void A_text_longer_than_allowed_is_refused()
    {
        var error = Assert.Throws<GraphException>(() => CypherParser.Parse("RETURN 1", new CypherParserOptions { MaximumTextLength = 5 }));

        Assert.Equal(StatusCodes.SyntaxError, error.Code);
    }

    [Theory]
    [InlineData("[(a)-->(b), ")]
    [InlineData("[p = (a {x: ")]
    [InlineData("[x IN [y IN ")]
    [InlineData("trim(trim(")]
    [InlineData("((((a)-")]
    [InlineData("reduce(a = ")]
    public void Unfinished_brackets_take_little_time(string piece)
    {
        var text = "RETURN " + string.Concat(Enumerable.Repeat(piece, 300));
        var started = TimeProvider.System.GetTimestamp();

        Assert.Throws<GraphException>(() => CypherParser.Parse(text));
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }
}
