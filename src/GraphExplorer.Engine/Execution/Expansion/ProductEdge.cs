namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>A way from one state to another.</summary>
/// <param name="To">the state that it leads to</param>
/// <param name="Relationship">the relationship that is walked; −1 for none, where one segment ends and the next begins</param>
internal readonly record struct ProductEdge(int To, long Relationship);
