using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>What one side of a search may walk.</summary>
/// <param name="Direction">seen from its root</param>
/// <param name="Types">the types; null for all</param>
/// <param name="Steps">tested at each step</param>
internal readonly record struct SearchScope(RelationshipDirection Direction, int[]? Types, StepFilter Steps);
