namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields a row for each type that has relationships, with their number, which the store knows.</summary>
/// <param name="Type">the name of the type</param>
/// <param name="Counts">the count, under each of these names</param>
/// <param name="Types">the types; empty for all</param>
/// <param name="Directed">whether a relationship counts once, or once for each way (a self-loop always once)</param>
internal sealed record RelationshipTypeCounts(string Type, IReadOnlyList<string> Counts, IReadOnlyList<string> Types, bool Directed) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Type, .. Counts];
}
