using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>Collects the nodes, relationships and paths of a result, also those inside lists and maps, each once.</summary>
public sealed class ExportGraphBuilder
{
    private readonly Dictionary<string, INode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IRelationship> _relationships = new(StringComparer.Ordinal);
    private readonly List<string> _nodeOrder = [];

    /// <summary>Adds what the columns of a record hold.</summary>
    public ExportGraphBuilder Add(IRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        foreach (var value in record.GraphValues)
        {
            Add(value);
        }

        return this;
    }

    /// <summary>Adds what a value holds; a value without nodes and relationships adds nothing.</summary>
    public ExportGraphBuilder Add(GraphValue value)
    {
        // A stack of its own: values may be nested deeper than the thread's stack allows.
        var pending = new Stack<GraphValue>();
        pending.Push(value);
        while (pending.TryPop(out var next))
        {
            switch (next.Kind)
            {
                case ValueKind.Node:
                    AddNode(next.AsNode());
                    break;
                case ValueKind.Relationship:
                    AddRelationship(next.AsRelationship());
                    break;
                case ValueKind.Path:
                    AddPath(next.AsPath());
                    break;
                case ValueKind.List:
                    PushReversed(pending, next.AsList().Span);
                    break;
                case ValueKind.Map:
                    PushReversed(pending, next.AsMap().ValueSpan);
                    break;
            }
        }

        return this;
    }

    /// <summary>The graph of all that was added. An end of a relationship that was not added itself is a node without labels and properties.</summary>
    public ExportGraph Build()
    {
        foreach (var relationship in _relationships.Values)
        {
            AddPlaceholder(relationship.StartNodeId, relationship.StartNodeElementId);
            AddPlaceholder(relationship.EndNodeId, relationship.EndNodeElementId);
        }

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

    private static string NameOf(INode node, string id)
    {
        foreach (var key in (ReadOnlySpan<string>)["name", "title"])
        {
            if (node.PropertyMap.GetOrNull(key) is { IsString: true } text && text.AsString().Length > 0)
            {
                return text.AsString();
            }
        }

        return id;
    }

    private static void PushReversed(Stack<GraphValue> pending, ReadOnlySpan<GraphValue> values)
    {
        for (var i = values.Length - 1; i >= 0; i--)
        {
            pending.Push(values[i]);
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

    private void AddPlaceholder(long id, string elementId)
    {
        if (!_nodes.ContainsKey(elementId))
        {
            AddNode(new DetachedNode(id, elementId, [], MapValue.Empty));
        }
    }
}
