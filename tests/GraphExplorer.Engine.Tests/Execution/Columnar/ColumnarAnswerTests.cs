using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution.Columnar;

/// <summary>Batches answer what rows do, on committed graphs and on those that a transaction is writing.</summary>
public sealed class ColumnarAnswerTests(BothWays graph)
{
    private static readonly string[] Queries =
    [
        "MATCH (a) RETURN a.i, a.v",
        "MATCH (a:B) RETURN a",
        "MATCH (a:Missing) RETURN a",
        "MATCH (a:A:B) WHERE a.k = 3 RETURN a.i, labels(a)",
        "MATCH (a:A) WHERE a:B OR a.k = 1 RETURN a.i",
        "MATCH (a:A) WHERE NOT a:B RETURN count(*)",
        "MATCH (a:A) WHERE a.n = 1 RETURN a.i, a.n",
        "MATCH (a:A) WHERE a.n <> 1 RETURN a.i, a.n",
        "MATCH (a:A) WHERE a.n < 1 RETURN a.i, a.n",
        "MATCH (a:A) WHERE a.n <= 1.0 RETURN a.i, a.n",
        "MATCH (a:A) WHERE a.n > -1 AND a.n < 2 RETURN a.i, a.n",
        "MATCH (a:A) WHERE -1 < a.n <= 2.5 RETURN a.i, a.n",
        "MATCH (a:A) WHERE a.n = 0.0 / 0.0 OR a.n > 0.0 / 0.0 RETURN a.i",
        "MATCH (a:A) WHERE a.v = 'a' OR a.v = 1 RETURN a.i, a.v",
        "MATCH (a:A) WHERE a.v > 0 RETURN a.i, a.v",
        "MATCH (a:A) WHERE a.v < 'b' RETURN a.i, a.v",
        "MATCH (a:A) WHERE a.s >= 'a' AND a.s < 'c' RETURN a.i, a.s",
        "MATCH (a:A) WHERE a.s STARTS WITH $text RETURN a.i, a.s",
        "MATCH (a:A) WHERE a.s ENDS WITH 'b' AND a.s CONTAINS $text RETURN a.i, a.s",
        "MATCH (a:A) WHERE a.v CONTAINS 'a' RETURN a.i, a.v",
        "MATCH (a:A) WHERE a.v IS NULL RETURN a.i",
        "MATCH (a:A) WHERE a.v IS NOT NULL AND a.missing IS NULL RETURN a.i",
        "MATCH (a:A) WHERE a.missing IS NOT NULL OR a.missing = 3 RETURN a.i",
        "MATCH (a:A) WHERE a.missing < 3 RETURN a.i",
        "MATCH (a:A) WHERE a.k IN [1, 2, 'x', null] RETURN a.i",
        "MATCH (a:A) WHERE a.v IN ['a', 1, 2.0, true] RETURN a.i, a.v",
        "MATCH (a:A) WHERE NOT a.k IN [1, 2] RETURN a.i",
        "MATCH (a:A) WHERE a.k = $none OR a.i < $high RETURN a.i",
        "MATCH (a:A) WHERE a.k > $none RETURN a.i",
        "MATCH (a:A) WHERE $low <= a.i < $high RETURN a.i",
        "MATCH (a:A) WHERE a.i > 9223372036854775807 OR a.i < -9223372036854775808 RETURN a.i",
        "MATCH (a:A) WHERE a.i < 9223372036854775807 AND a.i >= $low + 3 RETURN count(*)",
        "MATCH (a:A) WHERE toUpper(a.s) = 'A' RETURN a.i",
        "MATCH (a:A) WHERE a.i = a.k RETURN a.i",
        "MATCH (a:A) WHERE all(x IN [1, 2] WHERE x + a.k > 2) RETURN a.i",
        "MATCH (a:A) WHERE EXISTS { (a)-[:R]->(:B) } RETURN a.i, COUNT { (a)--() }",
        "MATCH ()-[r]->() RETURN r.k, type(r)",
        "MATCH ()-[r:R]->() WHERE r.k >= 10 RETURN r",
        "MATCH (a)-[r:R|S]->(b) WHERE r.k < 3 AND a.k = 2 RETURN a.i, b.i, r.k",
        "MATCH (a)-[r:Missing]->(b) RETURN a, b",
        "MATCH (a)-[r:R|Missing]-(b) RETURN count(*), sum(r.k)",
        "MATCH (a)-[r]-(b) RETURN a.i, r.k, b.i",
        "MATCH (a)<-[r]-(b) RETURN a.i, type(r), b.i, r.v, a.missing",
        "MATCH (a:A)-[r]-(a) RETURN a.i, r.k",
        "MATCH (a:A {k: 1})-[r]->(b)-[s]->(c) WHERE r.k < s.k RETURN a.i, b.i, c.i",
        "MATCH (a:A {k: 1})-[r]-(b)-[s]-(a) RETURN a.i, r.k, s.k",
        "MATCH (a:A {k: 1})-[r]->(b)-[s]->(c) WHERE c <> a AND b = b RETURN a.i, c.i",
        "MATCH (a:A {k: 1})-[r]->(b), (a)-[s:R]->(b) RETURN a.i, b.i, r.k, s.k",
        "MATCH (a:A {k: 1})-[r:R]->(b)-[s:R]->(c), (a)-[t:R]->(c) RETURN a.i, b.i, c.i",
        "MATCH (a:A) OPTIONAL MATCH (a)-[r:R]->(b:B) WHERE r.k > 20 RETURN a.i, r.k, b.i",
        "MATCH (a:A) OPTIONAL MATCH (a)-[r:Missing]->(b) RETURN a.i, r, b",
        "MATCH (a:A) OPTIONAL MATCH (a)-[r:R]-(b) WHERE r.v > a.k RETURN a.i, r.k, b.i, type(r), b.s",
        "MATCH (a:A) OPTIONAL MATCH (a)-[r:R]->(b {k: 1}) OPTIONAL MATCH (b)-[s:S]->(c) RETURN a.i, b.i, c.i, s.k",
        "MATCH (a:A) OPTIONAL MATCH (a)-[r:R]->(b {k: 1}) OPTIONAL MATCH (b)-[s]->(a) RETURN a.i, b.i, s.k",
        "MATCH (a:A) WITH a AS x, a.k AS k, a.i + 1 AS j WHERE j % 2 = 0 RETURN x.i, k, j, x",
        "MATCH (a:A)-[r]->(b) WITH b, a.k AS k, b AS c WHERE c.k <> k RETURN b.i, c.i, k",
        "MATCH (a:A)-[r]->(b) RETURN startNode(r) = a, r {.k, x: b.i}, [a.k, b.k], CASE WHEN a.k > 3 THEN a.s ELSE b.s END",
        "UNWIND [1, 2, null] AS x MATCH (a:A {k: x})-[r:R]->(b) RETURN x, a.i, b.i",
        "UNWIND [1, 2] AS x OPTIONAL MATCH (a:A {i: x})-[r:R]->(b) RETURN x, a.i, b.i",
        "MATCH (a:A) WHERE a.i IN [3, 4] CALL (a) { MATCH (a)-[r]-(b) RETURN b.i AS n, type(r) AS t ORDER BY n LIMIT 3 } RETURN a.i, n, t",
        "MATCH (a:A)-[:R*1..2]->(b:B) RETURN a.i, b.i",
        "MATCH (a:A)-[r:R]->(b) RETURN a.i AS i, r.k AS k ORDER BY k DESC, i LIMIT 7",
        "MATCH (a:A)-[r:R]->(b) RETURN DISTINCT a.k, b.k",
        "MATCH (a:B) MATCH (c:B) WHERE a.k = c.k AND a.i < c.i RETURN count(*)",
        "MATCH p = (a:B)-[r:R]->(b) RETURN length(p), nodes(p)[0].i, p",
    ];

    public static TheoryData<string> Statements => [.. Queries];

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_committed_graph(string query)
    {
        var expected = await BothWays.RunAsync(graph.Rows, query);
        var actual = await BothWays.RunAsync(graph.Batches, query);
        Assert.Equal(expected.Error, actual.Error);
        Assert.Equal(expected.Rows, actual.Rows);
    }

    [Fact]
    public async Task A_graph_with_own_writes()
    {
        const string Writes = "MATCH (a:A) WHERE a.i % 3 = 0 SET a.n = a.i, a.s = 'own' WITH a MATCH (b:A {i: a.i + 1}) CREATE (a)-[:R {k: 7, v: 'own'}]->(b), (a)-[:R {k: 8}]->(a)";
        const string Deletes = "MATCH (a:A)-[r:S]->() WHERE a.i % 4 = 1 DELETE r";
        await using var rowSession = graph.Rows.AsyncSession();
        await using var batchSession = graph.Batches.AsyncSession();
        var expected = new List<(string[], string?)>();
        foreach (var (session, isExpected) in new[] { (rowSession, true), (batchSession, false) })
        {
            var transaction = await session.BeginTransactionAsync(cancellationToken: TestContext.Current.CancellationToken);
            foreach (var write in new[] { Writes, Deletes })
            {
                Assert.Null((await BothWays.RunAsync(transaction, write)).Error);
            }

            for (var i = 0; i < Queries.Length; i++)
            {
                var (rows, error) = await BothWays.RunAsync(transaction, Queries[i]);
                if (isExpected)
                {
                    expected.Add((rows, error));
                }
                else
                {
                    Assert.Equal(expected[i].Item2, error);
                    Assert.Equal(expected[i].Item1, rows);
                }
            }

            await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("MATCH (a:A) WHERE a.i >= 0 RETURN 10 / (a.i - 700)")]
    [InlineData("MATCH (a:A) WHERE 10 / (a.i - 700) > 0 RETURN a.i")]
    [InlineData("MATCH (a:A) WHERE a.i > 1 + $text RETURN a.i")]
    [InlineData("MATCH (a:A) WHERE a.i RETURN a.i")]
    [InlineData("MATCH (a:A) WHERE a.k IN $text RETURN a.i")]
    [InlineData("MATCH (a:A) WHERE 1 / a.k > 0 AND a.k <> 0 RETURN a.i")]
    [InlineData("MATCH (a:A) WHERE a.k <> 0 AND 1 / a.k >= 0 RETURN a.i")]
    [InlineData("MATCH (a:A)-[r:R]->(b) WHERE 1 / (b.i - 700) = 0 RETURN a.i, b.i")]
    [InlineData("MATCH (a:A)-[r:R]->(b) WHERE 1 / (b.i - a.i) = 0 RETURN a.i, b.i")]
    [InlineData("MATCH (a:A) OPTIONAL MATCH (a)-[r:R]->(b) WHERE 1 / (b.i - 700) = 0 RETURN a.i, b.i")]
    [InlineData("MATCH (a:A) WITH a, 1 / (a.i - 900) AS x, 1 / (a.i - 700) AS y RETURN a.i, x, y, 1 / (a.i - 650)")]
    [InlineData("MATCH (a:A) WITH CASE WHEN a.i > 800 THEN a.i ELSE a END AS x MATCH (x)-[r:R]->(b) RETURN x, b.i")]
    public async Task Rows_come_out_up_to_the_error_and_then_the_error(string query)
    {
        var expected = await BothWays.RunAsync(graph.Rows, query);
        var actual = await BothWays.RunAsync(graph.Batches, query);
        Assert.Equal(expected.Error, actual.Error);
        Assert.Equal(expected.Rows, actual.Rows);
    }

    [Theory]
    [InlineData("MATCH (a:A) WHERE a.k > 2 RETURN a.i")]
    [InlineData("MATCH (a:A)-[r:R]->(b:B) WHERE r.k > 10 RETURN a.i, b.i")]
    [InlineData("MATCH ()-[r]->() RETURN r.k")]
    [InlineData("MATCH ()-[r:R|S]->() RETURN r.k")]
    [InlineData("MATCH (a:A)-[r]-(b) RETURN type(r), sum(r.k)")]
    [InlineData("MATCH (a:A) OPTIONAL MATCH (a)-[r:R]->(b:B) WHERE r.k > 10 RETURN a.i, b.i")]
    [InlineData("MATCH (a:A {k: 1})-[r]->(b), (a)-[s:R]->(b) RETURN a.i, b.i, r.k, s.k ORDER BY r.k")]
    public async Task Profile_counts_the_same(string query)
    {
        Assert.Equal(await ProfileAsync(graph.Rows, query), await ProfileAsync(graph.Batches, query));
    }

    private static async Task<string> ProfileAsync(EmbeddedDriver driver, string query)
    {
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("PROFILE " + query, cancellationToken: TestContext.Current.CancellationToken);
        var summary = await cursor.ConsumeAsync(TestContext.Current.CancellationToken);
        return string.Join("\n", Figures(summary.Profile!));
    }

    private static IEnumerable<string> Figures(IProfiledPlan plan) =>
        plan.Children.Cast<IProfiledPlan>().SelectMany(Figures).Prepend(FormattableString.Invariant($"{plan.OperatorType} {plan.Records} {plan.DbHits}"));
}
