namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Orders rows; stable.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Keys">the order</param>
/// <param name="Variables">the variables that must be kept through the sort</param>
internal sealed record Sort(LogicalPlan Source, IReadOnlyList<SortKey> Keys, IReadOnlyList<string> Variables) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => [.. Keys.Select(key => key.Variable), .. Variables];
}
