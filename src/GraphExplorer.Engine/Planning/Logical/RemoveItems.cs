using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Removes properties and labels.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Items">in order</param>
internal sealed record RemoveItems(LogicalPlan Source, IReadOnlyList<RemoveItem> Items) : UnaryPlan(Source);
