using System.Globalization;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>
/// <c>events</c> measures the queries over the political events in process, over Bolt and beside LadybugDB, and prints tables in Markdown;
/// <c>events YEARS [ROWS]</c> runs them in this process alone.
/// </summary>
internal static class EventCommand
{
    private static readonly TimeSpan BriefTime = TimeSpan.FromSeconds(2);

    internal static Task<int> RunAsync(string[] args) => args switch
    {
        [] => EventTables.RunAsync(new EventOptions()),
        [var first, ..] when first.StartsWith("--", StringComparison.Ordinal) => EventTables.RunAsync(EventOptions.Parse(args)),
        [var years] => EventMeasurement.RunAsync(int.Parse(years, CultureInfo.InvariantCulture), null, BriefTime),
        [var years, var rows, ..] => EventMeasurement.RunAsync(int.Parse(years, CultureInfo.InvariantCulture), EventOptions.RowsIn(rows), BriefTime),
    };
}
