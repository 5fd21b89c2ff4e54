using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Planning.Statistics;

/// <summary>The sizes and indexes of a state of the store, by name.</summary>
internal sealed class StoreStatistics(GraphState state) : IGraphStatistics, ISchemaCatalogue
{
    /// <inheritdoc/>
    public double NodeCount => state.NodeCount;

    /// <inheritdoc/>
    public double RelationshipCount => state.RelationshipCount;

    /// <inheritdoc/>
    public double NodesWithLabel(string label) => state.Store.Labels.TryFind(label, out var id) ? state.CountNodesWithLabel(id) : 0;

    /// <inheritdoc/>
    public double RelationshipsOfType(string type) => state.Store.RelationshipTypes.TryFind(type, out var id) ? state.CountRelationshipsOfType(id) : 0;

    /// <inheritdoc/>
    public double EntitiesPerKey(SchemaIndex index) => state.Schema.FindIndex(index.Name) is { } stored ? state.EstimateSeek(stored) : 1;

    /// <inheritdoc/>
    public IReadOnlyList<SchemaIndex> NodeIndexes(string label)
    {
        if (!state.Store.Labels.TryFind(label, out var id))
        {
            return [];
        }

        return
        [
            .. state.Schema.IndexesOf(EntityKind.Node, id)
                .Where(index => index.Kind == StoredIndexKind.Range)
                .Select(index => new SchemaIndex(
                    index.Name,
                    label,
                    [.. index.PropertyKeys.Select(state.Store.PropertyKeys.Name)],
                    state.Schema.IsUnique(EntityKind.Node, id, index.PropertyKeys))),
        ];
    }
}
