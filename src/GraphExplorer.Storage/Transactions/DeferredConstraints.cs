using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;

namespace GraphExplorer.Storage.Transactions;

/// <summary>Checks the constraints on the presence and type of properties, over what a draft has changed or over all.</summary>
internal static class DeferredConstraints
{
    internal static void Validate(GraphState draft, ChangedEntities changed)
    {
        foreach (var constraint in draft.Schema.Constraints)
        {
            if (constraint.Kind == StoredConstraintKind.Unique)
            {
                continue;
            }

            var ids = constraint.EntityKind == EntityKind.Node ? changed.NodeIds() : changed.RelationshipIds();
            while (ids.MoveNext())
            {
                if (Concerns(draft, constraint, ids.Current) && Violation(draft, constraint, ids.Current) is { } violation)
                {
                    throw new GraphException(StatusCodes.ConstraintValidationFailed, violation);
                }
            }
        }
    }

    /// <summary>What of an entity of the constraint's label or type breaks the constraint; null when nothing does.</summary>
    internal static string? Violation(GraphState draft, ConstraintDefinition constraint, long id)
    {
        foreach (var key in constraint.PropertyKeys)
        {
            var value = constraint.EntityKind == EntityKind.Node ? draft.NodeProperty(id, key) : draft.RelationshipProperty(id, key);
            if (value.IsNull ? constraint.IsRequired : constraint.Type is { } type && !type.Allows(value))
            {
                return value.IsNull
                    ? ConstraintText.Missing(draft.Store, constraint, id)
                    : ConstraintText.WrongType(draft.Store, constraint, id, value);
            }
        }

        return null;
    }

    private static bool Concerns(GraphState draft, ConstraintDefinition constraint, long id) => constraint.EntityKind == EntityKind.Node
        ? draft.HasLabel(id, constraint.LabelOrType)
        : draft.RelationshipExists(id) && draft.Relationship(id).Type == constraint.LabelOrType;
}
