namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>An operator with two sources.</summary>
/// <param name="Left">The source that runs first; for applies, the outer one.</param>
/// <param name="Right">The source that runs second; for applies, once for each row of the left.</param>
internal abstract record BinaryPlan(LogicalPlan Left, LogicalPlan Right) : LogicalPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<LogicalPlan> Sources => [Left, Right];

    /// <inheritdoc/>
    internal override LogicalPlan WithSources(IReadOnlyList<LogicalPlan> sources) =>
        ReferenceEquals(sources[0], Left) && ReferenceEquals(sources[1], Right) ? this : this with { Left = sources[0], Right = sources[1] };
}
