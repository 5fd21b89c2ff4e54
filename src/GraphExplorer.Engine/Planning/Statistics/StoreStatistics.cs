using GraphExplorer.Storage;
using GraphExplorer.Storage.Statistics;

namespace GraphExplorer.Engine.Planning.Statistics;

/// <summary>The sizes and indexes of a state of the store, by name.</summary>
internal sealed class StoreStatistics(GraphState state) : IGraphStatistics, ISchemaCatalogue
{
    private readonly StatisticsView _view = state.Store.Statistics.Of(state);
    private readonly PlanningBasis _basis = new(state);

    /// <summary>The counts that were asked for.</summary>
    internal PlanningBasis Basis => _basis;

    /// <inheritdoc/>
    public double NodeCount => _basis.Count(state, null, isLabel: true);

    /// <inheritdoc/>
    public double RelationshipCount => _basis.Count(state, null, isLabel: false);

    /// <inheritdoc/>
    public double NodesWithLabel(string label) => _basis.Count(state, label, isLabel: true);

    /// <inheritdoc/>
    public double RelationshipsOfType(string type) => _basis.Count(state, type, isLabel: false);

    /// <inheritdoc/>
    public double ShareOfEnds(string? type, bool start, string label)
    {
        if (!state.Store.Labels.TryFind(label, out var labelId))
        {
            return 0;
        }

        return TryType(type, out var typeId) ? start ? _view.ShareOfEnds(typeId, labelId, null) : _view.ShareOfEnds(typeId, null, labelId) : 1;
    }

    /// <inheritdoc/>
    public double EntitiesPerKey(SchemaIndex index) => state.Schema.FindIndex(index.Name) is { } stored ? state.EstimateSeek(stored) : 1;

    /// <inheritdoc/>
    public double ShareWithLabel(string label, string other) =>
        state.Store.Labels.TryFind(label, out var labelId) && state.Store.Labels.TryFind(other, out var otherId) ? _view.ShareWithLabel(labelId, otherId) : 0;

    /// <inheritdoc/>
    public double? ShareOfLoops(string? type) => TryType(type, out var id) ? _view.ShareOfLoops(id) : 0;

    /// <inheritdoc/>
    public double? DegreeAlong(string? type, bool atStart, string? label, string? other, bool outgoing)
    {
        int? labelId = null;
        if (label is not null)
        {
            if (!state.Store.Labels.TryFind(label, out var found))
            {
                return null;
            }

            labelId = found;
        }

        if (!TryType(type, out var typeId))
        {
            return null;
        }

        var degree = TryType(other, out var otherId) ? _view.DegreeAlong(typeId, atStart, labelId, otherId, Way(outgoing)) : 0;
        return double.IsNaN(degree) ? null : degree;
    }

    /// <inheritdoc/>
    public double? Beside(string? type, string? other, bool forward) =>
        !TryType(type, out var typeId) ? null : TryType(other, out var otherId) ? _view.Beside(typeId, otherId, Way(forward)) : 0;

    /// <inheritdoc/>
    public double? Closing(string? first, bool along, string? second, bool alongSecond, string? third, bool forward)
    {
        if (!TryType(first, out var firstId) || !TryType(second, out var secondId))
        {
            return null;
        }

        return TryType(third, out var thirdId) ? _view.Closing(firstId, along, secondId, Way(alongSecond), thirdId, Way(forward)) : 0;
    }

    /// <inheritdoc/>
    public ValueDistribution? NodeValues(string? label, string property)
    {
        if (!state.Store.PropertyKeys.TryFind(property, out var key))
        {
            return null;
        }

        return label is null ? _view.NodeValues(null, key) : state.Store.Labels.TryFind(label, out var id) ? _view.NodeValues(id, key) : null;
    }

    /// <inheritdoc/>
    public ValueDistribution? RelationshipValues(string? type, string property) =>
        state.Store.PropertyKeys.TryFind(property, out var key) && TryType(type, out var id) ? _view.RelationshipValues(id, key) : null;

    /// <inheritdoc/>
    public ValueDistribution? Values(SchemaIndex index) =>
        state.Schema.FindIndex(index.Name) is { Kind: StoredIndexKind.Range or StoredIndexKind.Text } stored ? _view.Values(stored) : null;

    /// <inheritdoc/>
    public IReadOnlyList<SchemaIndex> NodeIndexes(string label) =>
        state.Store.Labels.TryFind(label, out var id) ? Indexes(EntityKind.Node, id, label) : [];

    /// <inheritdoc/>
    public IReadOnlyList<SchemaIndex> RelationshipIndexes(string type) =>
        state.Store.RelationshipTypes.TryFind(type, out var id) ? Indexes(EntityKind.Relationship, id, type) : [];

    private static RelationshipDirection Way(bool outgoing) => outgoing ? RelationshipDirection.Outgoing : RelationshipDirection.Incoming;

    /// <summary>The token of a type, null for all; false for one that is not there.</summary>
    private bool TryType(string? type, out int? token)
    {
        token = null;
        if (type is null)
        {
            return true;
        }

        if (!state.Store.RelationshipTypes.TryFind(type, out var id))
        {
            return false;
        }

        token = id;
        return true;
    }

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
