namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>An operator with one source.</summary>
/// <param name="Source">The operator that feeds it.</param>
internal abstract record UnaryPlan(LogicalPlan Source) : LogicalPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<LogicalPlan> Sources => [Source];

    /// <inheritdoc/>
    internal override LogicalPlan WithSources(IReadOnlyList<LogicalPlan> sources) =>
        ReferenceEquals(sources[0], Source) ? this : this with { Source = sources[0] };
}
