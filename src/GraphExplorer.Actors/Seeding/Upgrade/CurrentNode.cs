using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>A node of the user's graph.</summary>
internal sealed record CurrentNode(string ElementId, IReadOnlySet<string> Labels, MapValue Properties)
{
    internal static CurrentNode Of(INode node) => new(node.ElementId, node.Labels.ToHashSet(StringComparer.Ordinal), node.PropertyMap);
}
