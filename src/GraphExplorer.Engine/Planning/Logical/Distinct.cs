using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Lets each distinct combination pass once; only its own variables stay.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Grouping">the columns</param>
internal sealed record Distinct(LogicalPlan Source, IReadOnlyList<NamedExpression> Grouping) : UnaryPlan(Source);
