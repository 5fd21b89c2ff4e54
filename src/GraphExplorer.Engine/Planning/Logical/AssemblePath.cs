namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Makes a path of bound nodes and relationships.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Path">the path</param>
/// <param name="Steps">node, relationship or list of relationships, node, … as bound</param>
/// <param name="Optional">whether a null among the steps makes the path null</param>
internal sealed record AssemblePath(LogicalPlan Source, string Path, IReadOnlyList<string> Steps, bool Optional) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Path];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => Steps;
}
