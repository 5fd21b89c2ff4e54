using System.Globalization;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>A row of the table: what was measured in its unit.</summary>
/// <param name="Number">The row.</param>
/// <param name="Name">What is measured.</param>
/// <param name="IsRate">Whether more is better.</param>
internal sealed record EventRow(int Number, string Name, bool IsRate)
{
    internal double? InProcess { get; init; }

    internal string InProcessDetail { get; init; } = string.Empty;

    internal string Cold { get; init; } = string.Empty;

    internal string Allocated { get; init; } = string.Empty;

    internal double? Bolt { get; init; }

    internal string BoltDetail { get; init; } = string.Empty;

    internal double? Ladybug { get; init; }

    /// <summary>Why LadybugDB's figure does not count, where it does not.</summary>
    internal string LadybugDetail { get; init; } = string.Empty;

    /// <summary>How many times as good the first is as the second.</summary>
    internal double? Ahead(double? ours, double? theirs) => ours is > 0 && theirs is > 0 ? (IsRate ? ours / theirs : theirs / ours) : null;

    /// <summary>A figure with as many digits as say something.</summary>
    internal static string Figure(double? value) => value switch
    {
        null => "–",
        < 0.1 => value.Value.ToString("0.0000", CultureInfo.InvariantCulture),
        < 1 => value.Value.ToString("0.000", CultureInfo.InvariantCulture),
        < 10 => value.Value.ToString("0.00", CultureInfo.InvariantCulture),
        < 100 => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("N0", CultureInfo.InvariantCulture),
    };

    /// <summary>How many times one is the other.</summary>
    internal static string Times(double? value) => value is null ? "–" : value.Value.ToString(value < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture) + "×";
}
