using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GraphExplorer.Bolt.Client.Diagnostics;

/// <summary>The names under which the client tells what it does.</summary>
public static class BoltTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string SourceName = "GraphExplorer.Bolt.Client";

    internal static ActivitySource Source { get; } = new(SourceName);

    internal static Meter Meter { get; } = new(SourceName);
}
