using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>
/// Reads all properties of an entity as a map. Entities mostly have the keys of the one read before, so the last key list and its shape
/// are kept and shared.
/// </summary>
internal sealed class EntityReader
{
    private int[] _lastKeys = [];
    private MapShape _lastShape = MapValue.Empty.Shape;

    /// <summary>The properties of a node, relationship or map. Throws <see cref="GraphException"/> (EntityNotFound) when the entity was deleted.</summary>
    internal MapValue Properties(ExecutionState state, GraphValue entity)
    {
        if (entity.IsNodeReference)
        {
            EntityGuard.RequireNode(state, entity.AsEntityId());
            return Map(state.Graph, state.Graph.NodeProperties(entity.AsEntityId()));
        }

        if (entity.IsRelationshipReference)
        {
            EntityGuard.RequireRelationship(state, entity.AsEntityId());
            return Map(state.Graph, state.Graph.RelationshipProperties(entity.AsEntityId()));
        }

        return entity.Kind switch
        {
            ValueKind.Node => entity.AsNode().PropertyMap,
            ValueKind.Relationship => entity.AsRelationship().PropertyMap,
            _ => entity.AsMap(),
        };
    }

    /// <summary>A stored property list as a map.</summary>
    internal MapValue Map(GraphState graph, PropertyList properties)
    {
        var count = properties.Count;
        if (count == 0)
        {
            return MapValue.Empty;
        }

        var values = new GraphValue[count];
        var same = count == _lastKeys.Length;
        for (var i = 0; i < count; i++)
        {
            var (key, value) = properties[i];
            values[i] = value;
            same = same && _lastKeys[i] == key;
        }

        if (!same)
        {
            _lastKeys = new int[count];
            var names = new string[count];
            for (var i = 0; i < count; i++)
            {
                _lastKeys[i] = properties[i].Key;
                names[i] = graph.Store.PropertyKeys.Name(_lastKeys[i]);
            }

            _lastShape = new MapShape(names);
        }

        return new MapValue(_lastShape, values);
    }
}
