namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>A node of the graph at a place in a pattern.</summary>
/// <param name="Place">the place: a step of a segment, or past the last</param>
/// <param name="Repetitions">how often the segment has been walked; past what its minimum asks for it is no longer counted where there is no maximum</param>
/// <param name="Node">the node</param>
/// <param name="Before">within a repetition whose predicates look back, the state before; −1 elsewhere</param>
/// <param name="Relationship">the relationship from there; −1 where it does not matter</param>
internal readonly record struct ProductState(int Place, long Repetitions, long Node, int Before, long Relationship);
