using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>What a graph holds, for the side effects of a query: the difference before and after.</summary>
internal sealed class GraphContents
{
    private readonly HashSet<string> _nodes = [];
    private readonly HashSet<string> _relationships = [];
    private readonly HashSet<string> _labels = [];
    private readonly HashSet<string> _properties = [];

    /// <summary>Reads a whole graph.</summary>
    internal static async Task<GraphContents> ReadAsync(IDriver driver, CancellationToken cancellationToken)
    {
        var contents = new GraphContents();
        await using var session = driver.AsyncSession();
        await foreach (var record in await session.RunAsync("MATCH (n) RETURN n AS entity", cancellationToken))
        {
            var node = record.GetValue("entity").AsNode();
            contents._nodes.Add(node.ElementId);
            contents._labels.UnionWith(node.Labels);
            contents.AddProperties(node);
        }

        await foreach (var record in await session.RunAsync("MATCH ()-[r]->() RETURN r AS entity", cancellationToken))
        {
            var relationship = record.GetValue("entity").AsRelationship();
            contents._relationships.Add(relationship.ElementId);
            contents.AddProperties(relationship);
        }

        return contents;
    }

    /// <summary>The changes from this to a later state in the TCK's words; those of zero are left out.</summary>
    internal IReadOnlyDictionary<string, int> ChangesTo(GraphContents after)
    {
        var changes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Compare("nodes", _nodes, after._nodes);
        Compare("relationships", _relationships, after._relationships);
        Compare("labels", _labels, after._labels);
        Compare("properties", _properties, after._properties);
        return changes;

        void Compare(string kind, HashSet<string> earlier, HashSet<string> later)
        {
            Add("+" + kind, later.Except(earlier).Count());
            Add("-" + kind, earlier.Except(later).Count());
        }

        void Add(string name, int count)
        {
            if (count > 0)
            {
                changes.Add(name, count);
            }
        }
    }

    private void AddProperties(IEntity entity)
    {
        foreach (var (key, value) in entity.PropertyMap)
        {
            _properties.Add($"{entity.ElementId} {key} {TckValueText.Of(value, ignoreListOrder: false)}");
        }
    }
}
