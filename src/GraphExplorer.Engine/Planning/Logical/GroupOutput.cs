namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>A variable that a repetition gives its values to.</summary>
/// <param name="Variable">the list; for a relationship that is taken once the relationship</param>
/// <param name="IsNode">whether it holds nodes</param>
/// <param name="Index">the node's or relationship's place in the chain, in the order in which it is walked</param>
/// <param name="Single">whether it is no list</param>
internal sealed record GroupOutput(string Variable, bool IsNode, int Index, bool Single);
