using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Sessions;

/// <summary>
/// Turns the entities of a row into values that stand without the graph. The names of the labels and keys that came last are kept:
/// the entities of a result mostly have the same ones.
/// </summary>
internal sealed class ValueDetacher(GraphStore store)
{
    private readonly TokenNames _labels = new(store.Labels);
    private readonly TokenNames _nodeKeys = new(store.PropertyKeys);
    private readonly TokenNames _relationshipKeys = new(store.PropertyKeys);

    /// <summary>The value without references into the graph; itself when it has none.</summary>
    internal GraphValue Detach(GraphValue value, GraphState state)
    {
        if (value.IsNodeReference)
        {
            return GraphValue.FromNode(Node(value.AsEntityId(), state));
        }

        if (value.IsRelationshipReference)
        {
            return GraphValue.FromRelationship(Relationship(value.AsEntityId(), state));
        }

        return value.Kind switch
        {
            ValueKind.Path when value.AsPathReference() is { } path => GraphValue.FromPath(Path(path, state)),
            ValueKind.List => DetachList(value, state),
            ValueKind.Map => DetachMap(value, state),
            _ => value,
        };
    }

    private DetachedNode Node(long id, GraphState state) => new(
        id,
        store.ElementId(EntityKind.Node, id),
        _labels.Names(state.NodeLabels(id)),
        Properties(_nodeKeys, state.NodeProperties(id)));

    private DetachedRelationship Relationship(long id, GraphState state)
    {
        // A relationship that this transaction deleted still has the type and ends that the last commit gave it.
        var from = state.RelationshipExists(id) ? state : store.Current;
        var record = from.RelationshipExists(id) ? from.Relationship(id) : new RelationshipRecord(id, -1, -1, -1);
        return new DetachedRelationship(
            id,
            store.ElementId(EntityKind.Relationship, id),
            record.Type < 0 ? string.Empty : store.RelationshipTypes.Name(record.Type),
            record.StartNode,
            store.ElementId(EntityKind.Node, record.StartNode),
            record.EndNode,
            store.ElementId(EntityKind.Node, record.EndNode),
            Properties(_relationshipKeys, state.RelationshipProperties(id)));
    }

    private static MapValue Properties(TokenNames names, PropertyList properties) => properties.Count == 0
        ? MapValue.Empty
        : new MapValue(names.Shape(properties.Keys), properties.Values.ToArray());

    private DetachedPath Path(PathReference path, GraphState state)
    {
        var nodes = new INode[path.Length + 1];
        var relationships = new IRelationship[path.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Node(path.NodeId(i), state);
            if (i < relationships.Length)
            {
                relationships[i] = Relationship(path.RelationshipId(i), state);
            }
        }

        return new DetachedPath(nodes, relationships);
    }

    private GraphValue DetachList(GraphValue value, GraphState state) =>
        DetachItems(value.AsList().Span, state) is { } detached ? GraphValue.FromList(detached) : value;

    private GraphValue DetachMap(GraphValue value, GraphState state)
    {
        var map = value.AsMap();
        return DetachItems(map.ValueSpan, state) is { } detached ? GraphValue.FromMap(new MapValue(map.Shape, detached)) : value;
    }

    /// <summary>A detached copy of the items; null when none of them needs it.</summary>
    private GraphValue[]? DetachItems(ReadOnlySpan<GraphValue> items, GraphState state)
    {
        GraphValue[]? detached = null;
        for (var i = 0; i < items.Length; i++)
        {
            if (!MayRefer(items[i]))
            {
                continue;
            }

            var item = Detach(items[i], state);
            if (detached is null && !SameReference(item, items[i]))
            {
                detached = items.ToArray();
            }

            if (detached is not null)
            {
                detached[i] = item;
            }
        }

        return detached;
    }

    private static bool MayRefer(GraphValue value) => value.IsNodeReference || value.IsRelationshipReference
        || value.Kind is ValueKind.List or ValueKind.Map or ValueKind.Path;

    private static bool SameReference(GraphValue left, GraphValue right) => left.Kind switch
    {
        ValueKind.List => ReferenceEquals(left.AsList(), right.AsList()),
        ValueKind.Map => ReferenceEquals(left.AsMap(), right.AsMap()),
        ValueKind.Path => right.AsPathReference() is null,
        _ => false,
    };
}
