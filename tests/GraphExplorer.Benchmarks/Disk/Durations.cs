namespace GraphExplorer.Benchmarks.Disk;

/// <summary>How long each of many like things took.</summary>
internal sealed class Durations
{
    private readonly List<double> _milliseconds = [];

    /// <summary>What the tenth that were disturbed least took at most.</summary>
    internal double P10 => Quantile(0.1);

    internal double Median => Quantile(0.5);

    internal double P99 => Quantile(0.99);

    /// <summary>How many a second, one after the other.</summary>
    internal double PerSecond => 1000 * _milliseconds.Count / _milliseconds.Sum();

    internal void Add(TimeSpan duration) => _milliseconds.Add(duration.TotalMilliseconds);

    private double Quantile(double share)
    {
        double[] sorted = [.. _milliseconds.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
