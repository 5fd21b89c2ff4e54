using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>SHOW CONSTRAINTS.</summary>
internal sealed class ConstraintTable(string? filter) : ShowTable
{
    /// <inheritdoc/>
    internal override IEnumerable<GraphValue[]> Rows(ExecutionState state)
    {
        var graph = state.Graph;
        foreach (var constraint in graph.Schema.Constraints.OrderBy(constraint => constraint.Name, StringComparer.Ordinal))
        {
            if (IsWanted(constraint))
            {
                yield return Row(constraint, graph.Store);
            }
        }
    }

    // The words before CONSTRAINTS: an entity, a kind in one of its spellings, or both.
    private bool IsWanted(ConstraintDefinition constraint)
    {
        foreach (var word in (filter ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var fits = word switch
            {
                "NODE" => constraint.EntityKind == EntityKind.Node,
                "RELATIONSHIP" or "REL" => constraint.EntityKind == EntityKind.Relationship,
                "UNIQUE" or "UNIQUENESS" => constraint.Kind == StoredConstraintKind.Unique,
                "KEY" => constraint.Kind == StoredConstraintKind.Key,
                "EXIST" or "EXISTENCE" or "EXISTS" => constraint.Kind == StoredConstraintKind.Exists,
                "TYPE" => constraint.Kind == StoredConstraintKind.Type,
                _ => true,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static GraphValue[] Row(ConstraintDefinition constraint, GraphStore store)
    {
        var onNodes = constraint.EntityKind == EntityKind.Node;
        var label = (onNodes ? store.Labels : store.RelationshipTypes).Name(constraint.LabelOrType);
        string[] properties = [.. constraint.PropertyKeys.Select(store.PropertyKeys.Name)];
        return
        [
            constraint.Id + 1, constraint.Name, TypeName(constraint.Kind, onNodes), onNodes ? "NODE" : "RELATIONSHIP", Strings([label]), Strings(properties),
            constraint.IsUnique ? constraint.Name : GraphValue.Null, constraint.Type?.Text,
            Options(constraint), SchemaText.Of(constraint, label, properties),
        ];
    }

    private static GraphValue Options(ConstraintDefinition constraint) => constraint.IsUnique
        ? GraphValue.FromMap(MapValue.Of(("indexConfig", GraphValue.FromMap(MapValue.Empty)), ("indexProvider", IndexOptions.Provider(StoredIndexKind.Range))))
        : GraphValue.Null;

    private static string TypeName(StoredConstraintKind kind, bool onNodes) => kind switch
    {
        StoredConstraintKind.Unique => onNodes ? "UNIQUENESS" : "RELATIONSHIP_UNIQUENESS",
        StoredConstraintKind.Key => onNodes ? "NODE_KEY" : "RELATIONSHIP_KEY",
        StoredConstraintKind.Exists => onNodes ? "NODE_PROPERTY_EXISTENCE" : "RELATIONSHIP_PROPERTY_EXISTENCE",
        _ => onNodes ? "NODE_PROPERTY_TYPE" : "RELATIONSHIP_PROPERTY_TYPE",
    };
}
