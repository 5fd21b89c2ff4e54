using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>Writes the statements that make an index or a constraint, as SHOW answers them.</summary>
internal static class SchemaText
{
    /// <summary>The statement of an index that no constraint owns.</summary>
    internal static string Of(IndexDefinition index, string[] labels, string[] properties)
    {
        var entity = string.Join('|', labels.Select(Name));
        var pattern = Pattern(index.EntityKind, entity);
        var on = index.Kind switch
        {
            StoredIndexKind.Lookup => index.EntityKind == EntityKind.Node ? "EACH labels(n)" : "EACH type(r)",
            StoredIndexKind.FullText => $"EACH [{Properties(index.EntityKind, properties)}]",
            _ => $"({Properties(index.EntityKind, properties)})",
        };
        var type = index.Kind.ToString().ToUpperInvariant();
        var options = index.Kind is StoredIndexKind.Range or StoredIndexKind.Lookup
            ? string.Empty
            : $" OPTIONS {{indexConfig: {Map(index.Config)}, indexProvider: '{IndexOptions.Provider(index.Kind)}'}}";
        return $"CREATE {type} INDEX {Name(index.Name)} FOR {pattern} ON {on}{options}";
    }

    /// <summary>The statement of a constraint.</summary>
    internal static string Of(ConstraintDefinition constraint, string label, string[] properties)
    {
        var onNodes = constraint.EntityKind == EntityKind.Node;
        var requirement = constraint.Kind switch
        {
            StoredConstraintKind.Unique => "IS UNIQUE",
            StoredConstraintKind.Key => onNodes ? "IS NODE KEY" : "IS RELATIONSHIP KEY",
            StoredConstraintKind.Exists => "IS NOT NULL",
            _ => $"IS :: {constraint.Type?.Text}",
        };
        return $"CREATE CONSTRAINT {Name(constraint.Name)} FOR {Pattern(constraint.EntityKind, Name(label))} REQUIRE ({Properties(constraint.EntityKind, properties)}) {requirement}";
    }

    private static string Pattern(EntityKind kind, string entity)
    {
        var inside = entity.Length == 0 ? string.Empty : $":{entity}";
        return kind == EntityKind.Node ? $"(n{inside})" : $"()-[r{inside}]-()";
    }

    private static string Properties(EntityKind kind, string[] names) =>
        string.Join(", ", names.Select(name => $"{(kind == EntityKind.Node ? 'n' : 'r')}.{Name(name)}"));

    private static string Map(MapValue map) => $"{{{string.Join(',', map.Select(pair => $"{Name(pair.Key)}: {pair.Value}"))}}}";

    private static string Name(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
