using System.Globalization;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution;

/// <summary>
/// Turns nodes, relationships and paths that are known by id into detached ones, wherever they lie in a value. Label arrays and property
/// shapes are shared between entities alike. For one execution at a time.
/// </summary>
internal sealed class ValueDetacher(GraphStore store)
{
    private readonly string _nodePrefix = $"4:{store.DatabaseId}:";
    private readonly string _relationshipPrefix = $"5:{store.DatabaseId}:";
    private readonly TokenSequenceCache<string[]> _labels = new(store.Labels, names => names);
    private readonly TokenSequenceCache<MapShape> _shapes = new(store.PropertyKeys, names => new MapShape(names));

    /// <summary>The value without references into the graph; the same value when there are none.</summary>
    internal GraphValue Detach(GraphValue value, GraphState graph)
    {
        if (!value.IsString && !value.IsNumber)
        {
            TryDetach(ref value, graph);
        }

        return value;
    }

    private bool TryDetach(ref GraphValue value, GraphState graph)
    {
        if (value.IsNodeReference)
        {
            value = GraphValue.FromNode(Node(value.AsEntityId(), graph));
            return true;
        }

        if (value.IsRelationshipReference)
        {
            value = GraphValue.FromRelationship(Relationship(value.AsEntityId(), graph));
            return true;
        }

        if (value.IsList)
        {
            if (DetachAll(value.AsList().Span, graph) is not { } items)
            {
                return false;
            }

            value = GraphValue.FromList(items);
            return true;
        }

        if (value.IsMap)
        {
            if (DetachAll(value.AsMap().ValueSpan, graph) is not { } values)
            {
                return false;
            }

            value = GraphValue.FromMap(new MapValue(value.AsMap().Shape, values));
            return true;
        }

        if (value.AsPathReference() is not { } path)
        {
            return false;
        }

        value = GraphValue.FromPath(Path(path, graph));
        return true;
    }

    // Null when no item changes.
    private GraphValue[]? DetachAll(ReadOnlySpan<GraphValue> items, GraphState graph)
    {
        GraphValue[]? detached = null;
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            if (TryDetach(ref item, graph))
            {
                detached ??= items.ToArray();
                detached[i] = item;
            }
        }

        return detached;
    }

    // A node that the statement deleted has no labels and properties any more.
    private DetachedNode Node(long id, GraphState graph) =>
        new(id, ElementId(_nodePrefix, id), _labels.Of(graph.NodeLabels(id)), Map(graph.NodeProperties(id)));

    private DetachedRelationship Relationship(long id, GraphState graph)
    {
        if (!graph.RelationshipExists(id))
        {
            return new DetachedRelationship(id, ElementId(_relationshipPrefix, id), string.Empty, -1, string.Empty, -1, string.Empty, MapValue.Empty);
        }

        var record = graph.Relationship(id);
        return new DetachedRelationship(
            id,
            ElementId(_relationshipPrefix, id),
            store.RelationshipTypes.Name(record.Type),
            record.StartNode,
            ElementId(_nodePrefix, record.StartNode),
            record.EndNode,
            ElementId(_nodePrefix, record.EndNode),
            Map(graph.RelationshipProperties(id)));
    }

    private DetachedPath Path(PathReference path, GraphState graph)
    {
        var nodes = new INode[path.Length + 1];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Node(path.NodeId(i), graph);
        }

        var relationships = new IRelationship[path.Length];
        for (var i = 0; i < relationships.Length; i++)
        {
            relationships[i] = Relationship(path.RelationshipId(i), graph);
        }

        return new DetachedPath(nodes, relationships);
    }

    private MapValue Map(PropertyList properties) =>
        properties.Count == 0 ? MapValue.Empty : new MapValue(_shapes.Of(properties.Keys), properties.Values.ToArray());

    private static string ElementId(string prefix, long id) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{id}");
}
