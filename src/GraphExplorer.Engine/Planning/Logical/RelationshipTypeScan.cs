namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields each relationship of the types.</summary>
/// <param name="Variable">the relationship</param>
/// <param name="Start">the variable of its start, or of one end</param>
/// <param name="End">the variable of the other</param>
/// <param name="Types">the types</param>
/// <param name="Directed">whether each comes once or also the other way round</param>
internal sealed record RelationshipTypeScan(string Variable, string Start, string End, IReadOnlyList<string> Types, bool Directed) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable, Start, End];
}
