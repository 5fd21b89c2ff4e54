namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>A state that walks of one length reach.</summary>
/// <param name="State">the number of the state</param>
/// <param name="Depth">the relationships on the way</param>
/// <param name="FirstArrival">the first way to it, or −1</param>
/// <param name="Witness">the way that a trail is known to lead over; −1 when there is none</param>
internal record struct LayerEntry(int State, int Depth, int FirstArrival, int Witness);
