using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>
/// Changes or shows the schema or the catalogue; its source is an Argument. Of SHOW it yields the columns alone: what YIELD, WHERE and
/// RETURN make of them is planned on top.
/// </summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Command">the command</param>
/// <param name="Yield">the columns of SHOW that are bound; none for a command that changes</param>
internal sealed record SchemaOperation(LogicalPlan Source, SchemaCommand Command, IReadOnlyList<YieldedColumn> Yield) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [.. Yield.Select(column => column.Variable)];
}
