using System.Globalization;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Functions.Spatial;
using GraphExplorer.Engine.Functions.Temporal;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>Reads <c>value.key</c>: a property of an entity, an entry of a map, a component of a temporal value or of a point.</summary>
internal static class PropertyReader
{
    /// <summary>
    /// The value, null when there is none or <paramref name="target"/> is null. Throws <see cref="GraphException"/>: EntityNotFound for an
    /// entity that this transaction deleted, TypeError when the target has no properties at all.
    /// </summary>
    internal static GraphValue Read(ExecutionState state, GraphValue target, LazyToken key)
    {
        if (target.IsNodeReference)
        {
            var value = key.TryResolve(state.Graph.Store.PropertyKeys, out var id) ? state.Graph.NodeProperty(target.AsEntityId(), id) : GraphValue.Null;
            if (value.IsNull)
            {
                EntityGuard.RequireNode(state, target.AsEntityId());
            }

            return value;
        }

        if (target.IsRelationshipReference)
        {
            var value = key.TryResolve(state.Graph.Store.PropertyKeys, out var id) ? state.Graph.RelationshipProperty(target.AsEntityId(), id) : GraphValue.Null;
            if (value.IsNull)
            {
                EntityGuard.RequireRelationship(state, target.AsEntityId());
            }

            return value;
        }

        return ReadDetached(target, key.Name);
    }

    /// <summary>The same for a key that is known on the row only.</summary>
    internal static GraphValue Read(ExecutionState state, GraphValue target, string key)
    {
        return target.IsNodeReference || target.IsRelationshipReference ? Read(state, target, new LazyToken(key)) : ReadDetached(target, key);
    }

    private static GraphValue ReadDetached(GraphValue target, string key) => target.Kind switch
    {
        ValueKind.Null => GraphValue.Null,
        ValueKind.Map => target.AsMap().GetOrNull(key),
        ValueKind.Node => target.AsNode().PropertyMap.GetOrNull(key),
        ValueKind.Relationship => target.AsRelationship().PropertyMap.GetOrNull(key),
        ValueKind.Point => PointComponents.Read(target.AsPoint(), key),
        ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime => TemporalComponents.Read(target, key),
        ValueKind.Duration => DurationComponents.Read(target.AsDuration(), key),
        _ => throw new GraphException(StatusCodes.TypeError, string.Create(CultureInfo.InvariantCulture, $"Type mismatch: expected a map but was {ValueDescription.Of(target)}")),
    };
}
