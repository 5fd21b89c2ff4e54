using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

/// <summary>Whatever a statement keeps counts towards its limit, which ends that statement and nothing else.</summary>
public sealed class MemoryLimitTests : IAsyncDisposable
{
    private const int Limit = 8 * 1024 * 1024;
    private readonly string _folder = Directory.CreateTempSubdirectory("memory-limit").FullName;
    private readonly EmbeddedDriver _driver;

    public MemoryLimitTests()
    {
        _driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { QueryMemory = Limit, ImportFolder = _folder, QueryTimeout = TimeSpan.FromMinutes(2) });
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _driver.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("UNWIND range(1, 400000) AS x WITH x ORDER BY -x RETURN x")]
    [InlineData("UNWIND range(1, 400000) AS x RETURN x ORDER BY -x LIMIT 300000")]
    [InlineData("UNWIND range(1, 400000) AS x RETURN DISTINCT x")]
    [InlineData("UNWIND range(1, 400000) AS x RETURN x, count(*)")]
    [InlineData("UNWIND range(1, 300000) AS x RETURN x UNION UNWIND range(1, 400000) AS x RETURN x")]
    [InlineData("UNWIND range(1, 400000) AS x WITH collect(x) AS xs UNWIND range(1, 400000) AS y RETURN size(xs), size(collect(y))")]
    [InlineData("UNWIND range(1, 1000000) AS x RETURN collect(x)")]
    [InlineData("UNWIND range(1, 400000) AS x RETURN collect(DISTINCT x)")]
    [InlineData("UNWIND range(1, 400000) AS x RETURN count(DISTINCT x)")]
    [InlineData("UNWIND range(1, 400000) AS x RETURN sum(DISTINCT x)")]
    [InlineData("UNWIND range(1, 1000000) AS x RETURN percentileCont(x, 0.5)")]
    [InlineData("UNWIND range(1, 1000000) AS x RETURN percentileDisc(x, 0.5)")]
    [InlineData("UNWIND range(1, 100) AS x UNWIND range(1, 10000) AS y RETURN collect([x, y])")]
    [InlineData("UNWIND range(1, 100) AS x UNWIND range(1, 10000) AS y RETURN collect({x: x, y: y})")]
    [InlineData("UNWIND range(1, 100) AS x RETURN collect(reduce(s = 'ab', i IN range(1, 16) | s + s))")]
    public async Task Operators_that_keep_rows_stop(string text) => await StopsAsync(_driver, text);

    [Theory]
    [InlineData("RETURN size(range(1, 10000000))")]
    [InlineData("RETURN size(reduce(s = 'ab', i IN range(1, 30) | s + s))")]
    [InlineData("RETURN size(reduce(s = 'ab', i IN range(1, 30) | s || s))")]
    [InlineData("RETURN size(reduce(s = 'ab', i IN range(1, 22) | replace(s, 'a', 'aba')))")]
    [InlineData("RETURN size(reduce(l = [1], i IN range(1, 30) | l + l))")]
    [InlineData("RETURN size(reduce(l = [], i IN range(1, 100) | l + [range(1, 10000)]))")]
    [InlineData("RETURN size([x IN range(1, 100) | range(1, 10000)])")]
    [InlineData("RETURN size([range(1, 200000), range(1, 200000), range(1, 200000)])")]
    [InlineData("RETURN {a: range(1, 200000), b: range(1, 200000), c: range(1, 200000)} AS m")]
    [InlineData("WITH range(1, 200000) AS a WITH a, range(1, 200000) AS b WITH a, b, range(1, 200000) AS c RETURN size(a) + size(b) + size(c)")]
    [InlineData("RETURN range(1, 200000) + (range(1, 200000) + range(1, 200000)) AS l")]
    [InlineData("RETURN range(1, 200000) = [range(1, 200000) = [range(1, 200000) = []]] AS b")]
    [InlineData("RETURN [x IN range(1, 200000) | x] + [y IN range(1, 200000) | y] AS l")]
    [InlineData("UNWIND range(1, 10) AS i RETURN size([toUpper(reduce(s = 'ab', j IN range(1, 20) | s + s)), toLower(reduce(s = 'ab', j IN range(1, 20) | s + s))])")]
    [InlineData("RETURN size(split(reduce(s = 'a,', i IN range(1, 18) | s + s), ','))")]
    public async Task Growing_values_stop(string text) => await StopsAsync(_driver, text);

    [Theory]
    [InlineData("MATCH (a:Dense)-[r*]-(b) RETURN collect(r)")]
    [InlineData("MATCH p = (a:Dense)-[*]-(b) RETURN collect(p)")]
    [InlineData("MATCH p = (a:Dense)-[*]-(b) RETURN p ORDER BY length(p)")]
    [InlineData("MATCH (a:Dense)-[r*]-(b) WITH DISTINCT r RETURN count(*)")]
    [InlineData("MATCH (a:Dense {n: 1}) RETURN [(a)-[*1..6]-(b) | b]")]
    [InlineData("MATCH (a:Dense {n: 1}) RETURN COLLECT { MATCH (a)-[*1..6]-(b) RETURN b }")]
    [InlineData("MATCH (a:Dense {n: 1}) CALL (a) { MATCH (a)-[*1..6]-(b) RETURN collect(b) AS bs } RETURN size(bs)")]
    [InlineData("MATCH (a:Dense {n: 1}) CALL (a) { MATCH (a)-[r*1..6]-(b) RETURN r ORDER BY size(r) } RETURN count(*)")]
    [InlineData("MATCH (a:Dense {n: 1}) WHERE EXISTS { MATCH (a)-[r*1..6]-(b) WITH collect(r) AS rs WHERE size(rs) > 0 RETURN 1 } RETURN count(*)")]
    [InlineData("MATCH (a:Dense {n: 1}) RETURN COUNT { MATCH (a)-[r*1..6]-(b) WITH DISTINCT r RETURN 1 }")]
    [InlineData("MATCH (a:Row), (b:Row) WHERE a.n = b.m RETURN count(*)")]
    [InlineData("MATCH (a:Start), (z:Dense {n: 1}), p = allShortestPaths((a)-[*]->(z)) RETURN count(p)")]
    [InlineData("MATCH (a:Start)-[*0..]->(b) RETURN count(DISTINCT b)")]
    public async Task Patterns_that_keep_what_they_find_stop(string text)
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { QueryMemory = Limit / 16 });
        await FillAsync(driver);
        await StopsAsync(driver, text);
    }

    [Theory]
    [InlineData("UNWIND range(1, 10000000) AS x CREATE (:A {x: x})")]
    [InlineData("UNWIND range(1, 10000000) AS x MERGE (:A {x: x})")]
    [InlineData("FOREACH (x IN range(1, 400000) | CREATE (:A))")]
    [InlineData("FOREACH (x IN range(1, 400) | FOREACH (y IN range(1, 400) | CREATE (:A)-[:R]->(:B)))")]
    [InlineData("CREATE (a:A) WITH a UNWIND range(1, 10000000) AS x CREATE (a)-[:R]->(a)")]
    [InlineData("UNWIND range(1, 20) AS x CREATE (a:A {x: x}) SET a.text = reduce(s = 'ab', i IN range(1, 18) | s + s)")]
    [InlineData("UNWIND range(1, 20) AS x CREATE (a:A) SET a += {text: reduce(s = 'ab', i IN range(1, 18) | s + s)}")]
    [InlineData("CALL { UNWIND range(1, 10000000) AS x CREATE (:A) } RETURN 1")]
    public async Task Writes_stop_and_leave_nothing_behind(string text)
    {
        await using var session = _driver.AsyncSession();
        await RunAsync(session, "CREATE INDEX FOR (a:A) ON (a.x)");
        await StopsAsync(_driver, text);
        Assert.Equal(0L, await ValueAsync(session, "MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task Writes_of_several_statements_of_a_transaction_count_together()
    {
        await using var session = _driver.AsyncSession();
        await using (var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel))
        {
            const string Half = "UNWIND range(1, 50000) AS x CREATE (:A {x: x})";
            await RunAsync(transaction, Half);
            await RefusedAsync(() => RunAsync(transaction, Half));
        }

        Assert.Equal(0L, await ValueAsync(session, "MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task Each_batch_of_a_subquery_in_transactions_counts_by_itself()
    {
        await using var session = _driver.AsyncSession();
        await RunAsync(session, "UNWIND range(1, 100000) AS x CALL (x) { CREATE (:A {x: x}) } IN TRANSACTIONS OF 20000 ROWS");
        Assert.Equal(100_000L, await ValueAsync(session, "MATCH (a:A) RETURN count(a)"));
    }

    [Fact]
    public async Task A_value_that_is_overwritten_counts_once()
    {
        await using var session = _driver.AsyncSession();
        Assert.Equal(400L, await ValueAsync(session, "CREATE (a:A) WITH a UNWIND range(1, 400) AS x SET a.text = toString(x) + reduce(s = 'ab', i IN range(1, 15) | s + s) RETURN count(*)"));
    }

    [Fact]
    public async Task Values_that_only_pass_do_not_count_together()
    {
        await using var session = _driver.AsyncSession();
        Assert.Equal(20L, await ValueAsync(session, "UNWIND range(1, 20) AS x WITH x, range(1, 200000) AS l WHERE size(l) > x RETURN count(*)"));
    }

    [Fact]
    public async Task Rows_that_wait_while_another_statement_runs_count()
    {
        await using var session = _driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(cancellationToken: Cancel);
        await transaction.RunAsync(new Query("UNWIND range(1, 1000000) AS x RETURN x"), Cancel);
        await RefusedAsync(() => transaction.RunAsync(new Query("RETURN 1"), Cancel));
    }

    [Theory]
    [InlineData("LOAD CSV FROM 'file:///rows.csv' AS line RETURN collect(line)")]
    [InlineData("LOAD CSV FROM 'file:///rows.csv' AS line RETURN line ORDER BY line[0] DESC")]
    [InlineData("LOAD CSV FROM 'file:///rows.csv' AS line CREATE (:A {x: line[0]})")]
    public async Task Loaded_lines_that_are_kept_stop(string text)
    {
        await File.WriteAllLinesAsync(Path.Join(_folder, "rows.csv"), Enumerable.Range(0, 120_000).Select(i => $"{i},x"), Cancel);
        await StopsAsync(_driver, text);
    }

    [Fact]
    public async Task A_line_of_too_many_fields_is_refused()
    {
        await File.WriteAllTextAsync(Path.Join(_folder, "wide.csv"), new string(',', 100_001), Cancel);
        await using var session = _driver.AsyncSession();
        var error = await Assert.ThrowsAsync<GraphException>(() => RunAsync(session, "LOAD CSV FROM 'file:///wide.csv' AS line RETURN size(line)"));
        Assert.Equal(StatusCodes.ExternalResourceFailed, error.Code);
        Assert.Contains("100,000 fields", error.Message, StringComparison.Ordinal);
    }

    private static async Task FillAsync(EmbeddedDriver driver)
    {
        await using var session = driver.AsyncSession();
        await RunAsync(session, "UNWIND range(1, 12) AS x CREATE (:Dense {n: x})");
        await RunAsync(session, "MATCH (a:Dense), (b:Dense) WHERE a.n < b.n CREATE (a)-[:R]->(b)");
        await RunAsync(session, "CREATE (:Start)");
        for (var from = 0; from < 20_000; from += 2_000)
        {
            await RunAsync(session, "MATCH (s:Start) UNWIND range($from + 1, $from + 2000) AS x CREATE (s)-[:R]->(:Row {n: x, m: x})", ("from", from));
        }
    }

    private static async Task StopsAsync(EmbeddedDriver driver, string text)
    {
        await using var session = driver.AsyncSession();
        await RefusedAsync(() => RunAsync(session, text));
        Assert.Equal(1L, await ValueAsync(session, "RETURN 1"));
    }

    private static async Task RefusedAsync(Func<Task> work)
    {
        var error = await Assert.ThrowsAsync<GraphException>(work);
        Assert.Equal(StatusCodes.MemoryLimit, error.Code);
        Assert.Contains("GraphExplorer:Limits:QueryMemory", error.Hint, StringComparison.Ordinal);
    }

    private static async Task<List<GraphValue[]>> RunAsync(IAsyncQueryRunner runner, string text, params (string, GraphValue)[] parameters)
    {
        var cursor = await runner.RunAsync(text, MapValue.Of(parameters), Cancel);
        var rows = new List<GraphValue[]>();
        while (await cursor.FetchAsync(Cancel))
        {
            rows.Add(cursor.Current.GraphValues.ToArray());
        }

        return rows;
    }

    private static async Task<GraphValue> ValueAsync(IAsyncQueryRunner runner, string text) => Assert.Single(Assert.Single(await RunAsync(runner, text)));
}
