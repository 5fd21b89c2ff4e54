namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields one row: the outer row, or the empty row at the start.</summary>
/// <param name="Variables">the outer variables that it sees</param>
internal sealed record Argument(IReadOnlyList<string> Variables) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => Variables;
}
