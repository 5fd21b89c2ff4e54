using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>A relationship of a built-in graph.</summary>
internal sealed record KeyedRelationship(string Type, EntityKey Start, EntityKey End, MapValue Properties)
{
    internal bool HasSameEnds(KeyedRelationship other) => Start.Equals(other.Start) && End.Equals(other.End);

    internal bool HasSameContent(KeyedRelationship other) => HasSameEnds(other) && Properties.Equals(other.Properties);
}
