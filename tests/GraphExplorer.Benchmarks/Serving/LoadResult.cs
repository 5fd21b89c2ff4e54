using System.Globalization;

namespace GraphExplorer.Benchmarks.Serving;

/// <summary>What a load run measured.</summary>
/// <param name="RequestsPerSecond">Answered requests a second.</param>
/// <param name="MedianMicroseconds">Half of the requests took at most this long.</param>
/// <param name="P99Microseconds">Ninety-nine of a hundred requests took at most this long.</param>
internal sealed record LoadResult(double RequestsPerSecond, double MedianMicroseconds, double P99Microseconds)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{RequestsPerSecond:0} requests/s, p50 {MedianMicroseconds:0} µs, p99 {P99Microseconds:0} µs");
}
