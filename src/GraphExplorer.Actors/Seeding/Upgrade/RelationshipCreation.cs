using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>A relationship to be made; its ends are element ids.</summary>
internal sealed record RelationshipCreation(string Type, string Start, string End, MapValue Properties);
