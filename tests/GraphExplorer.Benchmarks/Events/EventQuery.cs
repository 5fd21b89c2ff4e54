using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>One measured query.</summary>
/// <param name="Row">The row of the table.</param>
/// <param name="Name">What it asks, or, for another phrasing, how.</param>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record EventQuery(int Row, string Name, string Text, MapValue Parameters)
{
    /// <summary>The same in LadybugDB's dialect; null where it is not asked.</summary>
    internal string? Ladybug { get; init; }

    /// <summary>Whether it asks what a query before it asks, in other words.</summary>
    internal bool IsPhrasing { get; init; }

    /// <summary>Queries of one answer name the same here; null: its answer is its own.</summary>
    internal string? Answer { get; init; }

    /// <summary>What names it between processes.</summary>
    internal string Id => $"{Row} {Name}";
}
