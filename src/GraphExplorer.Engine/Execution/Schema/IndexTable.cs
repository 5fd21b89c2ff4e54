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
                yield return Row(index, type, graph);
            }
        }
    }

    private static GraphValue[] Row(IndexDefinition index, string type, GraphState graph)
    {
        var store = graph.Store;
        var tokens = index.EntityKind == EntityKind.Node ? store.Labels : store.RelationshipTypes;
        string[] labels = [.. index.LabelsOrTypes.Select(tokens.Name)];
        string[] properties = [.. index.PropertyKeys.Select(store.PropertyKeys.Name)];
        return
        [
            index.Id + 1, index.Name, "ONLINE", 100.0, type, index.EntityKind == EntityKind.Node ? "NODE" : "RELATIONSHIP",
            labels.Length == 0 ? GraphValue.Null : Strings(labels), properties.Length == 0 ? GraphValue.Null : Strings(properties),
            IndexOptions.Provider(index.Kind), index.OwningConstraint, GraphValue.Null, GraphValue.Null,
            GraphValue.Null, GraphValue.FromMap(MapValue.Of(("indexConfig", GraphValue.FromMap(index.Config)), ("indexProvider", IndexOptions.Provider(index.Kind)))), string.Empty,
            Statement(index, graph, labels, properties),
        ];
    }

    private static string Statement(IndexDefinition index, GraphState graph, string[] labels, string[] properties) =>
        index.OwningConstraint is { } name && graph.Schema.FindConstraint(name) is { } constraint
            ? SchemaText.Of(constraint, labels[0], properties)
            : SchemaText.Of(index, labels, properties);

    private static string TypeName(StoredIndexKind kind) => kind switch
    {
        StoredIndexKind.FullText => "FULLTEXT",
        _ => kind.ToString().ToUpperInvariant(),
    };
}
