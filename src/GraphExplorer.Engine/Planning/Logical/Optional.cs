namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields the rows of the source, or one row with nulls.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Variables">set to null when the source yields no row</param>
internal sealed record Optional(LogicalPlan Source, IReadOnlyList<string> Variables) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => Variables;
}
