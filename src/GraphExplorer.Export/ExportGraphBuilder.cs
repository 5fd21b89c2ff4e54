using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>Collects the nodes, relationships and paths of a result, also those inside lists and maps, each once.</summary>
public sealed class ExportGraphBuilder
{
    private readonly Dictionary<string, INode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IRelationship> _relationships = new(StringComparer.Ordinal);
    private readonly List<string> _nodeOrder = [];

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _nodes.Count == 0 && _relationships.Count == 0;

    /// <summary>Adds what the columns of a record hold.</summary>
    public ExportGraphBuilder Add(IRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        AddAll(record.GraphValues);
        return this;
    }

    /// <summary>Adds what a value holds; a value without nodes and relationships adds nothing.</summary>
    public ExportGraphBuilder Add(GraphValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Node:
                AddNode(value.AsNode());
                break;
            case ValueKind.Relationship:
                AddRelationship(value.AsRelationship());
                break;
            case ValueKind.Path:
                AddPath(value.AsPath());
                break;
            case ValueKind.List:
                AddAll(value.AsList().Span);
                break;
            case ValueKind.Map:
                AddAll(value.AsMap().ValueSpan);
                break;
        }

        return this;
    }

    /// <summary>The element ids of relationships' ends that were not added themselves, each once.</summary>
    public IReadOnlyList<string> MissingEnds() =>
        [.. _relationships.Values
            .SelectMany(relationship => (string[])[relationship.StartNodeElementId, relationship.EndNodeElementId])
            .Where(elementId => !_nodes.ContainsKey(elementId))
            .Distinct(StringComparer.Ordinal)];

    /// <summary>The graph of all that was added. An end of a relationship that was not added itself is a node without labels and properties.</summary>
    public ExportGraph Build()
    {
        AddPlaceholders();
        var entities = _nodeOrder.ConvertAll(elementId => (IEntity)_nodes[elementId]);
        var nodeIds = ExportIdentifiers.Choose(entities);
        var nodes = new Dictionary<string, ExportNode>(StringComparer.Ordinal);
        var ordered = new List<ExportNode>(_nodeOrder.Count);
        foreach (var elementId in _nodeOrder)
        {
            var node = _nodes[elementId];
            var exported = new ExportNode(nodeIds[elementId], NameOf(node, nodeIds[elementId]), node.Labels, node.PropertyMap);
            nodes.Add(elementId, exported);
            ordered.Add(exported);
        }

        var relationshipIds = ExportIdentifiers.Choose([.. _relationships.Values]);
        var relationships = _relationships.Values.Select(relationship => new ExportRelationship(
            relationshipIds[relationship.ElementId],
            relationship.Type,
            nodes[relationship.StartNodeElementId],
            nodes[relationship.EndNodeElementId],
            relationship.PropertyMap));
        return new ExportGraph(ordered, [.. relationships]);
    }

    /// <summary>All that was added as a source, with the same bare nodes as <see cref="Build"/>.</summary>
    public IGraphSource BuildSource()
    {
        AddPlaceholders();
        return new CollectedGraph([.. _nodeOrder.Select(elementId => _nodes[elementId])], [.. _relationships.Values]);
    }

    private static string NameOf(INode node, string id)
    {
        foreach (var key in (ReadOnlySpan<string>)["name", "title"])
        {
            if (node.PropertyMap.GetOrNull(key) is { IsString: true } text && !string.IsNullOrWhiteSpace(text.AsString()))
            {
                return text.AsString();
            }
        }

        return id;
    }

    private void AddAll(ReadOnlySpan<GraphValue> values)
    {
        foreach (var value in values)
        {
            Add(value);
        }
    }

    private void AddPath(IPath path)
    {
        foreach (var node in path.Nodes)
        {
            AddNode(node);
        }

        foreach (var relationship in path.Relationships)
        {
            AddRelationship(relationship);
        }
    }

    private void AddNode(INode node)
    {
        if (_nodes.TryAdd(node.ElementId, node))
        {
            _nodeOrder.Add(node.ElementId);
        }
    }

    private void AddRelationship(IRelationship relationship) => _relationships.TryAdd(relationship.ElementId, relationship);

    private void AddPlaceholders()
    {
        foreach (var relationship in _relationships.Values)
        {
            AddPlaceholder(relationship.StartNodeId, relationship.StartNodeElementId);
            AddPlaceholder(relationship.EndNodeId, relationship.EndNodeElementId);
        }
    }

    private void AddPlaceholder(long id, string elementId)
    {
        if (!_nodes.ContainsKey(elementId))
        {
            AddNode(new DetachedNode(id, elementId, [], MapValue.Empty));
        }
    }
}
