using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Sets properties and labels.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Items">in order</param>
internal sealed record SetProperties(LogicalPlan Source, IReadOnlyList<SetItem> Items) : UnaryPlan(Source);
