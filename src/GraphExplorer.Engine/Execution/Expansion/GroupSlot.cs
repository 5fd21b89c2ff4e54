namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Where a node or relationship of a repetition goes.</summary>
/// <param name="Slot">the list, or the relationship that is taken once</param>
/// <param name="IsNode">whether it is a node</param>
/// <param name="Index">its place in the chain</param>
/// <param name="Single">whether it is no list</param>
internal sealed record GroupSlot(int Slot, bool IsNode, int Index, bool Single);
