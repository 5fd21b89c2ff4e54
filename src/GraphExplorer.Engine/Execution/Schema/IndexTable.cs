using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>SHOW INDEXES.</summary>
internal sealed class IndexTable(string? filter) : ShowTable
{
    /// <inheritdoc/>
    internal override IEnumerable<GraphValue[]> Rows(ExecutionState state)
    {
        var graph = state.Graph;
        foreach (var index in graph.Schema.Indexes.OrderBy(index => index.Name, StringComparer.Ordinal))
        {
            var type = TypeName(index.Kind);
            if (filter is null or "ALL" || string.Equals(filter, type, StringComparison.Ordinal))
            {
                yield return Row(index, type, graph.Store);
            }
        }
    }

    private static GraphValue[] Row(IndexDefinition index, string type, GraphStore store)
    {
        var tokens = index.EntityKind == EntityKind.Node ? store.Labels : store.RelationshipTypes;
        string[] labels = [.. index.LabelsOrTypes.Select(tokens.Name)];
        string[] properties = [.. index.PropertyKeys.Select(store.PropertyKeys.Name)];
        return
        [
            index.Id + 1, index.Name, "ONLINE", 100.0, type, index.EntityKind == EntityKind.Node ? "NODE" : "RELATIONSHIP",
            labels.Length == 0 ? GraphValue.Null : Strings(labels), properties.Length == 0 ? GraphValue.Null : Strings(properties),
            Provider(index.Kind), index.OwningConstraint, GraphValue.Null, GraphValue.Null,
            GraphValue.Null, GraphValue.FromMap(MapValue.Of(("indexProvider", Provider(index.Kind)), ("indexConfig", GraphValue.FromMap(MapValue.Empty)))), string.Empty,
            Statement(index, type, labels, properties),
        ];
    }

    private static string Statement(IndexDefinition index, string type, string[] labels, string[] properties)
    {
        if (index.OwningConstraint is not null)
        {
            return $"CREATE CONSTRAINT {NameText.Name(index.Name)} FOR (n:{NameText.Name(labels[0])}) REQUIRE ({string.Join(", ", properties.Select(Property))}) IS UNIQUE";
        }

        var entity = string.Join('|', labels.Select(NameText.Name));
        var pattern = index.EntityKind == EntityKind.Node
            ? labels.Length == 0 ? "(n)" : $"(n:{entity})"
            : labels.Length == 0 ? "()-[n]-()" : $"()-[n:{entity}]-()";
        var on = index.Kind switch
        {
            StoredIndexKind.Lookup => index.EntityKind == EntityKind.Node ? "EACH labels(n)" : "EACH type(n)",
            StoredIndexKind.FullText => $"EACH [{string.Join(", ", properties.Select(Property))}]",
            _ => $"({string.Join(", ", properties.Select(Property))})",
        };
        return $"CREATE {type} INDEX {NameText.Name(index.Name)} FOR {pattern} ON {on}";
    }

    private static string Property(string name) => $"n.{NameText.Name(name)}";

    private static string TypeName(StoredIndexKind kind) => kind switch
    {
        StoredIndexKind.FullText => "FULLTEXT",
        _ => kind.ToString().ToUpperInvariant(),
    };

    private static string Provider(StoredIndexKind kind) => kind switch
    {
        StoredIndexKind.Range => "range-1.0",
        StoredIndexKind.Text => "text-2.0",
        StoredIndexKind.Point => "point-1.0",
        StoredIndexKind.Lookup => "token-lookup-1.0",
        _ => "fulltext-1.0",
    };
}
