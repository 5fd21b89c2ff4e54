namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>The root of a query that returns.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Columns">the column names</param>
/// <param name="Variables">the variable of each</param>
internal sealed record ProduceResult(LogicalPlan Source, IReadOnlyList<string> Columns, IReadOnlyList<string> Variables) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => Variables;
}
