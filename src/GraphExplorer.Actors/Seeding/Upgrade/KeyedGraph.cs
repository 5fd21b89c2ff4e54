using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>A version of the built-in graph, its entities by their keys.</summary>
internal sealed class KeyedGraph
{
    private readonly Dictionary<EntityKey, KeyedNode> _nodes = [];
    private readonly Dictionary<RelationshipIdentity, List<KeyedRelationship>> _relationships = [];

    private KeyedGraph()
    {
    }

    internal IReadOnlyDictionary<EntityKey, KeyedNode> Nodes => _nodes;

    internal IReadOnlyDictionary<RelationshipIdentity, List<KeyedRelationship>> Relationships => _relationships;

    /// <summary>How many entities have no key, nor ends with keys; no version can be compared with another by them.</summary>
    internal int Unkeyed { get; private set; }

    /// <summary>Knows a graph's entities by rules, of which the first that gives an entity a key is taken: give each version the same.</summary>
    internal static KeyedGraph Of(ScriptedGraph graph, IReadOnlyList<EntityKeyRule> rules)
    {
        var keyed = new KeyedGraph();
        var keys = new Dictionary<string, EntityKey>();
        foreach (var node in graph.Nodes)
        {
            if (Key(rules, isRelationship: false, node.Labels, node.PropertyMap) is { } key)
            {
                keys.Add(node.ElementId, key);
                keyed._nodes.Add(key, new KeyedNode(key, node.Labels.ToHashSet(StringComparer.Ordinal), node.PropertyMap));
            }
            else
            {
                keyed.Unkeyed++;
            }
        }

        foreach (var relationship in graph.Relationships)
        {
            if (keys.TryGetValue(relationship.StartNodeElementId, out var start) && keys.TryGetValue(relationship.EndNodeElementId, out var end))
            {
                keyed.Add(relationship, Key(rules, isRelationship: true, [relationship.Type], relationship.PropertyMap), start, end);
            }
            else
            {
                keyed.Unkeyed++;
            }
        }

        return keyed;
    }

    private static EntityKey? Key(IReadOnlyList<EntityKeyRule> rules, bool isRelationship, IReadOnlyList<string> labelsOrType, MapValue properties) =>
        rules.Select(rule => rule.KeyOf(isRelationship, labelsOrType, properties)).FirstOrDefault(key => key is not null);

    private void Add(IRelationship relationship, EntityKey? key, EntityKey start, EntityKey end)
    {
        var identity = key is null ? new RelationshipIdentity(relationship.Type, null, start, end) : new RelationshipIdentity(relationship.Type, key, null, null);
        if (!_relationships.TryGetValue(identity, out var parallel))
        {
            _relationships.Add(identity, parallel = []);
        }

        parallel.Add(new KeyedRelationship(relationship.Type, start, end, relationship.PropertyMap));
    }
}
