using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>The index that a plan chose, found again by name in the schema of the transaction.</summary>
internal sealed class IndexReference(string name, LazyToken labelOrType, LazyToken[] properties, EntityKind kind = EntityKind.Node)
{
    private IndexDefinition? _definition;
    private SchemaState? _schema;

    /// <summary>
    /// The index. Throws <see cref="GraphException"/> when it is gone or is another: the plan is then made anew.
    /// </summary>
    internal IndexDefinition Resolve(GraphState graph)
    {
        var schema = graph.Schema;
        if (!ReferenceEquals(schema, _schema))
        {
            _definition = Find(graph, schema);
            _schema = schema;
        }

        return _definition ?? throw new GraphException(StatusCodes.Outdated, $"The index `{name}` that the query was planned with has been dropped; run the query again.");
    }

    private IndexDefinition? Find(GraphState graph, SchemaState schema)
    {
        foreach (var index in schema.Indexes)
        {
            if (string.Equals(index.Name, name, StringComparison.Ordinal))
            {
                return Fits(index, graph.Store) ? index : null;
            }
        }

        return null;
    }

    private bool Fits(IndexDefinition index, GraphStore store)
    {
        if (index.EntityKind != kind
            || !labelOrType.TryResolve(kind == EntityKind.Node ? store.Labels : store.RelationshipTypes, out var token)
            || Array.IndexOf(index.LabelsOrTypes, token) < 0
            || index.PropertyKeys.Length < properties.Length)
        {
            return false;
        }

        foreach (var property in properties)
        {
            if (!property.TryResolve(store.PropertyKeys, out var key) || Array.IndexOf(index.PropertyKeys, key) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
