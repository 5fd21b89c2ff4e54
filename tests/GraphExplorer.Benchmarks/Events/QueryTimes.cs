namespace GraphExplorer.Benchmarks.Events;

/// <summary>What a query took.</summary>
/// <param name="Cold">Milliseconds of its first run in a process that has loaded the graph: parsed, planned, compiled; nothing of it was cached.</param>
/// <param name="Least">Milliseconds of the quickest run after that: what a busy machine disturbs least.</param>
/// <param name="Median">Milliseconds of half of the runs after that, at most.</param>
/// <param name="P90">Milliseconds of nine of ten, at most.</param>
/// <param name="Processor">Milliseconds of processor time that a run took in the process that measured, over all threads; null where nobody knows.</param>
/// <param name="Allocated">Bytes that a run allocated in the process that measured; null where nobody knows.</param>
/// <param name="Answer">What it answered; null where it failed.</param>
/// <param name="Error">Why it failed, where it did.</param>
internal sealed record QueryTimes(double Cold, double Least, double Median, double P90, double? Processor, long? Allocated, QueryAnswer? Answer, string? Error = null)
{
    internal static QueryTimes Failed(string error) => new(0, 0, 0, 0, null, null, null, error);

    internal static double Quantile(List<double> times, double share)
    {
        times.Sort();
        return times[Math.Min(times.Count - 1, (int)(share * times.Count))];
    }
}
