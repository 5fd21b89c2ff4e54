using GraphExplorer.Engine.Tests.Equivalence;

namespace GraphExplorer.Engine.Tests.Execution;

/// <summary>Indexes of many pages, read backwards.</summary>
public sealed class DescendingIndexTests
{
    [Theory]
    [InlineData("a.x > 10 AND a.x <= 1990")]
    [InlineData("a.x >= 0")]
    [InlineData("a.x < 700")]
    [InlineData("a.x < 0")]
    [InlineData("a.x > 2000")]
    [InlineData("a.x >= 63 AND a.x < 65")]
    [InlineData("a.s STARTS WITH '1'")]
    [InlineData("a.s STARTS WITH ''")]
    [InlineData("a.s STARTS WITH 'x'")]
    [InlineData("a.x IS NOT NULL")]
    public async Task A_range_comes_backwards_as_a_sort_would_put_it(string range)
    {
        await using var driver = await PlanEquivalence.DatabaseAsync("UNWIND range(0, 1999) AS i CREATE (:I {x: (i * 7919) % 2000, s: toString(i % 500)})");
        var property = range[..3];
        var statement = $"MATCH (a:I) WHERE {range} RETURN {property} AS v ORDER BY v DESC /* total order */";
        var expected = await ComparedRows.OfAsync(driver, statement);
        await ComparedRows.OfAsync(driver, "CREATE INDEX FOR (a:I) ON (a.x)");
        await ComparedRows.OfAsync(driver, "CREATE INDEX FOR (a:I) ON (a.s)");
        Assert.DoesNotContain("ProduceResults v\n Sort", await ComparedRows.PlanAsync(driver, statement), StringComparison.Ordinal);
        expected.AssertSame(await ComparedRows.OfAsync(driver, statement), range);
    }

    [Fact]
    public async Task Nodes_without_the_property_come_first_in_descending_order()
    {
        await using var driver = await PlanEquivalence.DatabaseAsync("UNWIND range(0, 199) AS i CREATE (:I {x: i})");
        await ComparedRows.OfAsync(driver, "CREATE INDEX FOR (a:I) ON (a.x)");
        const string Statement = "MATCH (a:I) RETURN a.x ORDER BY a.x DESC LIMIT 2 /* total order */";
        Assert.Equal(["199", "198"], (await ComparedRows.OfAsync(driver, Statement)).Rows);
        await ComparedRows.OfAsync(driver, "CREATE (:I)");
        Assert.Equal(["null", "199"], (await ComparedRows.OfAsync(driver, Statement)).Rows);
    }

    [Fact]
    public async Task A_transaction_reads_what_it_has_written_and_not_what_it_has_deleted()
    {
        await using var driver = await PlanEquivalence.DatabaseAsync("UNWIND range(0, 199) AS i CREATE (:I {x: i})");
        await ComparedRows.OfAsync(driver, "CREATE INDEX FOR (a:I) ON (a.x)");
        await using var session = driver.AsyncSession();
        var transaction = await session.BeginTransactionAsync(cancellationToken: TestContext.Current.CancellationToken);
        await ComparedRows.OfAsync(transaction, "MATCH (a:I) WHERE a.x > 190 DELETE a");
        await ComparedRows.OfAsync(transaction, "CREATE (:I {x: 195})");
        Assert.Equal(["195", "190"], (await ComparedRows.OfAsync(transaction, "MATCH (a:I) RETURN a.x ORDER BY a.x DESC LIMIT 2 /* total order */")).Rows);
        Assert.Equal(["0 | 195"], (await ComparedRows.OfAsync(transaction, "MATCH (a:I) RETURN min(a.x), max(a.x)")).Rows);
    }
}
