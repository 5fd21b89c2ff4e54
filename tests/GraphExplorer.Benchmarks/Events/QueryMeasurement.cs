using System.Diagnostics;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>Runs queries as a program does: a session each, all records read.</summary>
/// <param name="driver">Where they run.</param>
/// <param name="time">How long each is repeated; a slow one runs twice.</param>
/// <param name="limit">The time after which a run is given up.</param>
internal sealed class QueryMeasurement(IDriver driver, TimeSpan time, TimeSpan limit)
{
    private const int MostRuns = 1000;

    // The just-in-time compiler makes its best code of what ran some thirty times, a while after it has nothing new to do.
    private const int WarmUpRuns = 40;
    private static readonly TimeSpan CompilerTime = TimeSpan.FromMilliseconds(250);
    private readonly List<double> _times = new(MostRuns);

    internal async Task<QueryTimes> MeasureAsync(EventQuery query)
    {
        var statement = new Query(query.Text, query.Parameters);
        try
        {
            var cold = await TimeAsync(statement);
            var answer = await AnswerAsync(statement, query.Text.Contains("ORDER BY", StringComparison.Ordinal));
            await WarmUpAsync(statement);
            GC.Collect();
            _times.Clear();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var processor = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            do
            {
                _times.Add(await TimeAsync(statement));
            }
            while (_times.Count < MostRuns && (watch.Elapsed < time || (_times.Count < 3 && watch.Elapsed < limit / 3)));

            processor = (Environment.CpuUsage.TotalTime - processor) / _times.Count;
            allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / _times.Count;
            return new QueryTimes(cold, QueryTimes.Quantile(_times, 0), QueryTimes.Quantile(_times, 0.5), QueryTimes.Quantile(_times, 0.9), processor.TotalMilliseconds, allocated, answer);
        }
        catch (Exception error) when (error is OperationCanceledException or GraphException)
        {
            return QueryTimes.Failed(error is OperationCanceledException ? FormattableString.Invariant($"> {limit.TotalSeconds:0} s") : error.Message);
        }
    }

    private async Task WarmUpAsync(Query statement)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < WarmUpRuns && watch.Elapsed < 3 * time; i++)
        {
            await TimeAsync(statement);
        }

        await Task.Delay(CompilerTime);
    }

    private async Task<double> TimeAsync(Query statement)
    {
        using var patience = new CancellationTokenSource(limit);
        var start = Stopwatch.GetTimestamp();
        await using (var session = driver.AsyncSession())
        {
            var cursor = await session.RunAsync(statement, patience.Token);
            while (await cursor.FetchAsync(patience.Token))
            {
            }

            await cursor.ConsumeAsync(patience.Token);
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task<QueryAnswer> AnswerAsync(Query statement, bool isOrdered)
    {
        using var patience = new CancellationTokenSource(limit);
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(statement, patience.Token);
        return await QueryAnswer.OfAsync(cursor, isOrdered, patience.Token);
    }
}
