using System.Diagnostics;

namespace GraphExplorer.GraphQL.Tests.Execution;

public class LimitTests
{
    [Fact]
    public async Task Depth_is_limited()
    {
        var query = "{ actors " + string.Concat(Enumerable.Repeat("{ supports ", 12)) + "{ id } " + new string('}', 13);

        var (message, code) = await Requests.RefusalAsync(query);

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Equal("The operation has 14 levels of fields; at most 12 are allowed (GraphExplorer:GraphQL:MaxDepth).", message);
    }

    [Fact]
    public async Task Syntax_nested_too_deep_is_refused_before_it_is_read()
    {
        var (_, code) = await Requests.RefusalAsync(string.Concat(Enumerable.Repeat("{ a ", 10_000)));

        Assert.Equal("LIMIT_EXCEEDED", code);
    }

    [Fact]
    public async Task Nested_fragments_are_priced_without_expanding_them()
    {
        var fragments = string.Concat(Enumerable.Range(0, 40).Select(i => $" fragment F{i} on Actor {{ ...F{i + 1} ...F{i + 1} }}")) + " fragment F40 on Actor { id }";
        var clock = Stopwatch.StartNew();

        var (message, code) = await Requests.RefusalAsync("{ actors { ...F0 } }" + fragments);

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains("MaxComplexity", message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Top_level_fields_are_limited()
    {
        var query = "{ " + string.Concat(Enumerable.Range(0, 21).Select(i => $"a{i}: actors {{ id }} ")) + "}";

        Assert.Contains("MaxRootFields", (await Requests.RefusalAsync(query)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_length_is_limited()
    {
        var (message, _) = await Requests.RefusalAsync("{ actors { id } } #" + new string('x', 200), options: new GraphQLOptions { MaxDocumentLength = 100 });

        Assert.Contains("219 characters; at most 100", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Syntax_nodes_are_limited()
    {
        var query = "{ actors { " + string.Concat(Enumerable.Repeat("id ", 3000)) + "} }";

        Assert.Contains("MaxDocumentNodes", (await Requests.RefusalAsync(query)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_size_is_limited()
    {
        var (message, code) = await Requests.RefusalAsync("query ($n: Int) { actors { supports(limit: $n) { id } } }", """{"n": 1001}""");

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Equal("The argument limit is 1001; at most 1000 is allowed (GraphExplorer:GraphQL:MaxPageSize).", message);
    }

    [Fact]
    public async Task Filters_nested_too_deep_are_refused()
    {
        var where = string.Concat(Enumerable.Repeat("{\"NOT\":", 20)) + "{}" + new string('}', 20);

        var (message, _) = await Requests.RefusalAsync("query ($w: ActorWhere) { actors(where: $w) { id } }", $"{{\"w\": {where}}}");

        Assert.Contains("levels in a filter", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_a_list_are_limited()
    {
        var (message, _) = await Requests.RefusalAsync(
            "query ($in: [String!]) { actors(where: {name: {in: $in}}) { id } }", "{\"in\": [\"a\", \"b\", \"c\"]}", new GraphQLOptions { MaxListItems = 2 });

        Assert.Contains("MaxListItems", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conditions_of_filters_are_limited_over_the_whole_operation()
    {
        var where = "{\"OR\": [" + string.Join(',', Enumerable.Repeat("{\"name\": {\"eq\": \"x\"}}", 300)) + "]}";

        var (message, code) = await Requests.RefusalAsync("query ($w: ActorWhere) { a: actors(where: $w) { id } b: actors(where: $w) { id } }", $"{{\"w\": {where}}}");

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.Contains("MaxFilterConditions", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fragment_spreads_are_limited()
    {
        var query = "{ actors { " + string.Concat(Enumerable.Repeat("...A ", 101)) + "} } fragment A on Actor { id }";

        Assert.Contains("101 fragment spreads; at most 100", (await Requests.RefusalAsync(query)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fragment_within_itself_is_refused()
    {
        var (_, code) = await Requests.RefusalAsync("{ actors { ...A } } fragment A on Actor { supports { ...A } }");

        Assert.Equal("GRAPHQL_VALIDATION_FAILED", code);
    }

    [Fact]
    public void The_cache_keeps_what_is_in_use_and_no_more_than_its_capacity()
    {
        var cache = new GraphExplorer.GraphQL.Execution.LruCache<int, string>(100, _ => 1);
        for (var i = 0; i < 1000; i++)
        {
            cache.Add(i, "x");
            cache.Find(0);
        }

        Assert.InRange(cache.Count, 50, 100);
        Assert.Equal("x", cache.Find(0));
        Assert.Null(cache.Find(1));
    }
}
