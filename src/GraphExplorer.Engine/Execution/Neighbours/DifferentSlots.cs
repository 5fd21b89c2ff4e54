namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>A relationship that a leg must differ from: its own slot, or −1 and those of its ends.</summary>
internal readonly record struct DifferentSlots(int Relationship, int Start, int End);
