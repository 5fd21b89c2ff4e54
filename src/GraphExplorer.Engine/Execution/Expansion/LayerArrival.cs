namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>A way to an entry.</summary>
/// <param name="From">the entry that it comes from</param>
/// <param name="Relationship">the relationship that is walked, or −1</param>
/// <param name="Next">another way to the same entry, or −1</param>
internal readonly record struct LayerArrival(int From, long Relationship, int Next);
