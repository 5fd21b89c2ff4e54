namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Reads its source to the end before the first row goes on.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Variables">the variables that must be kept</param>
/// <param name="Reason">what read and what write would meet</param>
internal sealed record Eager(LogicalPlan Source, IReadOnlyList<string> Variables, string Reason) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => Variables;
}
