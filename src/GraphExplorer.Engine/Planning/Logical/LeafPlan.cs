namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>An operator without a source. Inside a subquery it runs once for each outer row, whose variables are in the frame.</summary>
internal abstract record LeafPlan : LogicalPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<LogicalPlan> Sources => [];

    /// <inheritdoc/>
    internal override LogicalPlan WithSources(IReadOnlyList<LogicalPlan> sources) => this;
}
