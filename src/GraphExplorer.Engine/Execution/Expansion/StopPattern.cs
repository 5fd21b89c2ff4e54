namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>A node between two segments of a path.</summary>
/// <param name="Slot">where it goes</param>
/// <param name="Predicates">tested when the path comes to it</param>
internal sealed record StopPattern(int Slot, Evaluator[] Predicates);
