using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.Transactions;

/// <summary>The errors about entities that are not there, or may not go.</summary>
internal static class EntityErrors
{
    internal static GraphException NotFound(GraphStore store, EntityKind kind, long id) =>
        new(StatusCodes.EntityNotFound, $"Unable to load {(kind == EntityKind.Node ? "NODE" : "RELATIONSHIP")} {store.ElementId(kind, id)}.");

    internal static GraphException StillHasRelationships(long node) => new(
        StatusCodes.ConstraintValidationFailed,
        string.Create(CultureInfo.InvariantCulture, $"Cannot delete node<{node}>, because it still has relationships. To delete this node, you must first delete its relationships."),
        hint: "DETACH DELETE deletes them too.");

    internal static GraphException TooMany(EntityKind kind) => new(
        StatusCodes.NotSupported,
        $"The database has as many {(kind == EntityKind.Node ? "nodes" : "relationships")} as it can have.");
}
