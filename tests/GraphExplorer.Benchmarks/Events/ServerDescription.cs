namespace GraphExplorer.Benchmarks.Events;

/// <summary>A server that has loaded the graph.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Resident">Bytes of its process after the load.</param>
/// <param name="Actors">How many actors the graph has.</param>
internal sealed record ServerDescription(Uri Address, long Resident, int Actors);
