using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>A relationship of the user's graph; its ends are element ids.</summary>
internal sealed record CurrentRelationship(string ElementId, string Start, string End, MapValue Properties)
{
    internal static CurrentRelationship Of(IRelationship relationship) =>
        new(relationship.ElementId, relationship.StartNodeElementId, relationship.EndNodeElementId, relationship.PropertyMap);
}
