using System.Globalization;

namespace GraphExplorer.Benchmarks.Events;

/// <summary><c>events</c> in its forms.</summary>
internal static class EventCommand
{
    internal static Task<int> RunAsync(string[] args)
    {
        var years = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;
        var rows = args.Length > 1 ? args[1].Split(',').Select(int.Parse).ToHashSet() : null;
        return EventMeasurement.RunAsync(years, rows, TimeSpan.FromSeconds(2));
    }
}
