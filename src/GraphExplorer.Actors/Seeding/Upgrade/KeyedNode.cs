using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>A node of a built-in graph.</summary>
internal sealed record KeyedNode(EntityKey Key, IReadOnlySet<string> Labels, MapValue Properties)
{
    internal bool HasSameContent(KeyedNode other) => Labels.SetEquals(other.Labels) && Properties.Equals(other.Properties);

    internal bool HasSameContent(CurrentNode other) => Labels.SetEquals(other.Labels) && Properties.Equals(other.Properties);
}
