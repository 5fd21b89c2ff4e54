using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.Transactions;

/// <summary>Words what is said of indexes and constraints, as Neo4j 5 does.</summary>
internal static class ConstraintText
{
    internal static GraphException AlreadyTaken(GraphStore store, IndexDefinition index, long other, ReadOnlySpan<GraphValue> key) => new(
        StatusCodes.ConstraintValidationFailed,
        $"{Entity(index.EntityKind, other)} already exists with {LabelOrType(store, index.EntityKind, index.LabelsOrTypes[0])} and {Values(store, index.PropertyKeys, key)}");

    internal static string BothHave(GraphStore store, IndexDefinition index, long first, long second, ReadOnlySpan<GraphValue> key) =>
        $"Both {Entity(index.EntityKind, first)} and {Entity(index.EntityKind, second)} have the {LabelOrType(store, index.EntityKind, index.LabelsOrTypes[0])} and {Values(store, index.PropertyKeys, key)}";

    internal static string Missing(GraphStore store, ConstraintDefinition constraint, long id) =>
        $"{Entity(constraint.EntityKind, id)} with {LabelOrType(store, constraint.EntityKind, constraint.LabelOrType)} must have the {Properties(store, constraint.PropertyKeys)}";

    internal static string WrongType(GraphStore store, ConstraintDefinition constraint, long id, GraphValue value) =>
        $"{Entity(constraint.EntityKind, id)} with {LabelOrType(store, constraint.EntityKind, constraint.LabelOrType)} required the {Properties(store, constraint.PropertyKeys)} to be of type `{constraint.Type!.Text}`, but was of type `{PropertyTypeRule.TypeOf(value)}`.";

    internal static string Describe(GraphStore store, ConstraintDefinition constraint) =>
        $"Constraint( name='{constraint.Name}', type='{TypeOf(constraint)}', schema={Schema(store, constraint.EntityKind, [constraint.LabelOrType], constraint.PropertyKeys)}{(constraint.Type is null ? string.Empty : $", propertyType={constraint.Type.Text}")} )";

    internal static string Describe(GraphStore store, IndexDefinition index) =>
        $"Index( name='{index.Name}', type='{index.Kind.ToString().ToUpperInvariant()}', schema={Schema(store, index.EntityKind, index.LabelsOrTypes, index.PropertyKeys)} )";

    /// <summary>What an index or constraint is over, as <c>(:Label {a, b})</c> or <c>()-[:TYPE {a}]-()</c>.</summary>
    internal static string Schema(GraphStore store, EntityKind kind, ReadOnlySpan<int> labelsOrTypes, ReadOnlySpan<int> keys)
    {
        var names = new List<string>();
        foreach (var token in labelsOrTypes)
        {
            names.Add((kind == EntityKind.Node ? store.Labels : store.RelationshipTypes).Name(token));
        }

        var properties = new List<string>();
        foreach (var key in keys)
        {
            properties.Add(store.PropertyKeys.Name(key));
        }

        var inside = $":{string.Join('|', names)} {{{string.Join(", ", properties)}}}";
        return kind == EntityKind.Node ? $"({inside})" : $"()-[{inside}]-()";
    }

    private static string TypeOf(ConstraintDefinition constraint)
    {
        var onNodes = constraint.EntityKind == EntityKind.Node;
        return constraint.Kind switch
        {
            StoredConstraintKind.Unique => onNodes ? "UNIQUENESS" : "RELATIONSHIP UNIQUENESS",
            StoredConstraintKind.Key => onNodes ? "NODE KEY" : "RELATIONSHIP KEY",
            StoredConstraintKind.Exists => onNodes ? "NODE PROPERTY EXISTENCE" : "RELATIONSHIP PROPERTY EXISTENCE",
            _ => onNodes ? "NODE PROPERTY TYPE" : "RELATIONSHIP PROPERTY TYPE",
        };
    }

    private static string Entity(EntityKind kind, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"{(kind == EntityKind.Node ? "Node" : "Relationship")}({id})");

    private static string LabelOrType(GraphStore store, EntityKind kind, int token) =>
        kind == EntityKind.Node ? $"label `{store.Labels.Name(token)}`" : $"type `{store.RelationshipTypes.Name(token)}`";

    private static string Properties(GraphStore store, int[] keys)
    {
        var names = keys.Select(key => $"`{store.PropertyKeys.Name(key)}`");
        return keys.Length == 1 ? $"property {names.First()}" : $"properties ({string.Join(", ", names)})";
    }

    private static string Values(GraphStore store, int[] keys, ReadOnlySpan<GraphValue> values)
    {
        const int Shown = 200;
        var parts = new List<string>();
        for (var i = 0; i < keys.Length; i++)
        {
            var text = values[i].ToString();
            parts.Add($"`{store.PropertyKeys.Name(keys[i])}` = {(text.Length > Shown ? text[..Shown] + "…" : text)}");
        }

        return $"{(keys.Length == 1 ? "property" : "properties")} {string.Join(", ", parts)}";
    }
}
