using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Planning.Statistics;

/// <summary>The sizes and indexes of a state of the store, by name.</summary>
internal sealed class StoreStatistics(GraphState state) : IGraphStatistics, ISchemaCatalogue
{
    private const int SampleSize = 100;
    private readonly Dictionary<string, (long Start, long End)[]> _samples = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public double NodeCount => state.NodeCount;

    /// <inheritdoc/>
    public double RelationshipCount => state.RelationshipCount;

    /// <inheritdoc/>
    public double NodesWithLabel(string label) => state.Store.Labels.TryFind(label, out var id) ? state.CountNodesWithLabel(id) : 0;

    /// <inheritdoc/>
    public double RelationshipsOfType(string type) => state.Store.RelationshipTypes.TryFind(type, out var id) ? state.CountRelationshipsOfType(id) : 0;

    /// <inheritdoc/>
    public double ShareOfEnds(string? type, bool start, string label)
    {
        if (!state.Store.Labels.TryFind(label, out var labelId))
        {
            return 0;
        }

        var ends = Sample(type);
        if (ends.Length == 0)
        {
            return 1;
        }

        var having = ends.Count(end => state.HasLabel(start ? end.Start : end.End, labelId));
        return (double)having / ends.Length;
    }

    /// <inheritdoc/>
    public double EntitiesPerKey(SchemaIndex index) => state.Schema.FindIndex(index.Name) is { } stored ? state.EstimateSeek(stored) : 1;

    /// <summary>The ends of some relationships: the planner needs a rough share, and need not wait for an exact one.</summary>
    private (long Start, long End)[] Sample(string? type)
    {
        var key = type ?? string.Empty;
        if (_samples.TryGetValue(key, out var known))
        {
            return known;
        }

        var ends = new List<(long Start, long End)>();
        if (type is null || state.Store.RelationshipTypes.TryFind(type, out _))
        {
            var cursor = type is not null && state.Store.RelationshipTypes.TryFind(type, out var id) ? state.RelationshipsOfType(id) : state.AllRelationships();
            while (ends.Count < SampleSize && cursor.MoveNext())
            {
                var relationship = state.Relationship(cursor.Current);
                ends.Add((relationship.StartNode, relationship.EndNode));
            }
        }

        return _samples[key] = [.. ends];
    }

    /// <inheritdoc/>
    public IReadOnlyList<SchemaIndex> NodeIndexes(string label) =>
        state.Store.Labels.TryFind(label, out var id) ? Indexes(EntityKind.Node, id, label) : [];

    /// <inheritdoc/>
    public IReadOnlyList<SchemaIndex> RelationshipIndexes(string type) =>
        state.Store.RelationshipTypes.TryFind(type, out var id) ? Indexes(EntityKind.Relationship, id, type) : [];

    private SchemaIndex[] Indexes(EntityKind kind, int labelOrType, string name) =>
    [
        .. state.Schema.IndexesOf(kind, labelOrType).Select(index => new SchemaIndex(
            index.Name,
            name,
            [.. index.PropertyKeys.Select(state.Store.PropertyKeys.Name)],
            index.Kind == StoredIndexKind.Range && state.Schema.IsUnique(kind, labelOrType, index.PropertyKeys),
            index.Kind)),
    ];
}
