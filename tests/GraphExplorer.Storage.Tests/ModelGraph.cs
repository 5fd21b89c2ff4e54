namespace GraphExplorer.Storage.Tests;

/// <summary>A property graph of plain dictionaries, to hold the store against.</summary>
internal sealed class ModelGraph
{
    internal SortedDictionary<long, ModelNode> Nodes { get; } = [];

    internal SortedDictionary<long, ModelRelationship> Relationships { get; } = [];

    internal ModelGraph Copy()
    {
        var copy = new ModelGraph();
        foreach (var (id, node) in Nodes)
        {
            copy.Nodes.Add(id, new ModelNode([.. node.Labels], new(node.Properties)));
        }

        foreach (var (id, relationship) in Relationships)
        {
            copy.Relationships.Add(id, relationship with { Properties = new(relationship.Properties) });
        }

        return copy;
    }

    internal bool HasRelationships(long node) => Relationships.Values.Any(relationship => relationship.Start == node || relationship.End == node);
}
