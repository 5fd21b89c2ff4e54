namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>One way to a neighbour.</summary>
/// <param name="FromSlot">the node where it begins</param>
/// <param name="Source">its relationships</param>
/// <param name="Different">what its relationship must differ from</param>
internal sealed record LegPattern(int FromSlot, NeighbourSource Source, DifferentSlots[] Different);
