using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>Tells an entity without a property from one that the statement's own transaction deleted.</summary>
internal static class EntityGuard
{
    /// <summary>Throws <see cref="GraphException"/> (EntityNotFound) when the node is gone. Only a writing transaction can hold such a reference.</summary>
    internal static void RequireNode(ExecutionState state, long id)
    {
        if (state.Transaction.MayHaveDeleted && !state.Graph.NodeExists(id))
        {
            throw new GraphException(StatusCodes.EntityNotFound, string.Create(CultureInfo.InvariantCulture, $"Node with id {id} has been deleted in this transaction"));
        }
    }

    /// <summary>The same for a relationship.</summary>
    internal static void RequireRelationship(ExecutionState state, long id)
    {
        if (state.Transaction.MayHaveDeleted && !state.Graph.RelationshipExists(id))
        {
            throw new GraphException(StatusCodes.EntityNotFound, string.Create(CultureInfo.InvariantCulture, $"Relationship with id {id} has been deleted in this transaction"));
        }
    }
}
