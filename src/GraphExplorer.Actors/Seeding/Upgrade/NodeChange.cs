using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>What is to be changed of a node of the user's graph.</summary>
internal sealed record NodeChange(string ElementId, MapValue Properties, IReadOnlyList<string> AddedLabels, IReadOnlyList<string> RemovedLabels);
