namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields one row with a count that the store knows.</summary>
/// <param name="Variable">the count</param>
/// <param name="Types">the types; empty for all</param>
/// <param name="Directed">whether a relationship counts once, or once for each way (a self-loop always once)</param>
internal sealed record RelationshipCountFromStore(string Variable, IReadOnlyList<string> Types, bool Directed) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];
}
