using System.Globalization;
using GraphExplorer.Import;

namespace GraphExplorer.Host.Importing;

/// <summary>Tells how far an import has come in a line every few seconds, where there is no terminal to draw on.</summary>
internal sealed class ImportProgressLines(TextWriter output) : IProgress<ImportProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private TimeSpan _last;

    /// <summary>The progress in words, such as <c>relationships 41 %, 1,234,567 rows, 312,000 rows/s, 0:07 left</c>.</summary>
    internal static string Describe(ImportProgress progress)
    {
        var left = progress.TimeLeft is { } time ? string.Create(CultureInfo.InvariantCulture, $", {(int)time.TotalMinutes}:{time.Seconds:00} left") : string.Empty;
        var bad = progress.BadRows == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {progress.BadRows:N0} bad");
        return string.Create(CultureInfo.InvariantCulture, $"{progress.Phase} {progress.Fraction * 100:0} %, {progress.Rows:N0} rows{bad}, {progress.RowsPerSecond:N0} rows/s{left}");
    }

    public void Report(ImportProgress value)
    {
        if (value.Elapsed - _last >= Interval)
        {
            _last = value.Elapsed;
            output.WriteLine(Describe(value));
        }
    }
}
