using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>The total of the durations of a group.</summary>
/// <param name="Total">Their total.</param>
/// <param name="Count">Their number.</param>
internal readonly record struct DurationTotal(GraphDuration Total, long Count);
