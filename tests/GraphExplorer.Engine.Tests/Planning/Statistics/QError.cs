using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Engine.Tests.Planning.Statistics;

/// <summary>How far estimates are from what is there: the larger of the two divided by the smaller, each at least one.</summary>
internal static class QError
{
    /// <summary>The error of each pattern, given what follows MATCH.</summary>
    internal static async Task<List<(string Pattern, double Estimate, long Rows, double Error)>> OfAsync(EmbeddedDriver driver, IEnumerable<string> patterns)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var session = driver.AsyncSession();
        var errors = new List<(string, double, long, double)>();
        foreach (var pattern in patterns)
        {
            var plan = (await (await session.RunAsync($"EXPLAIN MATCH {pattern} RETURN 1 AS one", cancellationToken: cancel)).ConsumeAsync(cancel)).Plan!;
            var estimate = plan.Arguments["EstimatedRows"].AsFloat();
            var cursor = await session.RunAsync($"MATCH {pattern} RETURN count(*) AS n", cancellationToken: cancel);
            Assert.True(await cursor.FetchAsync(cancel));
            var rows = cursor.Current.GraphValues[0].AsInteger();
            await cursor.ConsumeAsync(cancel);
            errors.Add((pattern, estimate, rows, Math.Max(Math.Max(estimate, 1) / Math.Max(rows, 1), Math.Max(rows, 1) / Math.Max(estimate, 1))));
        }

        return errors;
    }

    /// <summary>The middle one of the errors.</summary>
    internal static double Median(IEnumerable<double> errors)
    {
        var ordered = errors.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
