using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>Reads all properties of an entity as a map. Entities with the same keys share the shape of their maps.</summary>
internal sealed class EntityReader
{
    private TokenSequenceCache<MapShape>? _shapes;

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

    private MapValue Map(GraphState graph, PropertyList properties)
    {
        if (properties.Count == 0)
        {
            return MapValue.Empty;
        }

        _shapes ??= new TokenSequenceCache<MapShape>(graph.Store.PropertyKeys, names => new MapShape(names));
        return new MapValue(_shapes.Of(properties.Keys), properties.Values.ToArray());
    }
}
