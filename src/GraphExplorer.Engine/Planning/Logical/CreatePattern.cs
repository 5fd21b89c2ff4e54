namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Makes nodes and relationships for each row.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Nodes">made first</param>
/// <param name="Relationships">made then</param>
internal sealed record CreatePattern(LogicalPlan Source, IReadOnlyList<CreateNode> Nodes, IReadOnlyList<CreateRelationship> Relationships) : UnaryPlan(Source);
