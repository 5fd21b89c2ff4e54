using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>What is to be changed of the properties of a relationship of the user's graph.</summary>
internal sealed record RelationshipChange(string ElementId, MapValue Properties);
