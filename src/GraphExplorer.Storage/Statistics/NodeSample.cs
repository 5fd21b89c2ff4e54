using System.Collections.Concurrent;
using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Statistics;

/// <summary>Some nodes of a label, or of all; all of them when they are few.</summary>
internal sealed class NodeSample : Sample
{
    private readonly int[] _ids;
    private readonly ConcurrentDictionary<int, double> _labels = new();
    private readonly ConcurrentDictionary<int, ValueDistribution> _values = new();
    private readonly ConcurrentDictionary<(int? Type, RelationshipDirection Direction), double> _degrees = new();

    private NodeSample(int[] ids, long population, long changeCount)
        : base(population, changeCount)
    {
        _ids = ids;
    }

    /// <summary>How many there are in a state.</summary>
    internal static long CountOf(GraphState state, int? label) => label is { } token ? state.CountNodesWithLabel(token) : state.NodeCount;

    /// <summary>Draws from a state.</summary>
    internal static NodeSample Of(GraphState state, int? label)
    {
        int[] ids;
        if (label is { } token)
        {
            ids = GraphTables.Set(state.Tables.LabelSets, token) is { } set ? SampledIds.Of(set, GraphStatistics.SampleSize) : [];
        }
        else
        {
            ids = SampledIds.Below(state.Tables.NodeLimit, state.NodeCount, GraphStatistics.SampleSize, id => state.NodeExists(id));
        }

        return new NodeSample(ids, CountOf(state, label), state.ChangeCount);
    }

    /// <summary>The share of these nodes that also have a label.</summary>
    internal double ShareWithLabel(GraphState state, int label) => _labels.GetOrAdd(label, token =>
        _ids.Length == 0 ? 0 : (double)_ids.Count(id => state.HasLabel(id, token)) / _ids.Length);

    /// <summary>The mean number of relationships of these nodes.</summary>
    internal double MeanDegree(GraphState state, int? type, RelationshipDirection direction) => _degrees.GetOrAdd((type, direction), key =>
    {
        int[]? types = key.Type is { } token ? [token] : null;
        return _ids.Length == 0 ? 0 : _ids.Sum(id => (double)state.Degree(id, key.Direction, types)) / _ids.Length;
    });

    /// <summary>The values of a property.</summary>
    internal ValueDistribution Values(GraphState state, int key) => _values.GetOrAdd(key, token =>
    {
        var values = new List<GraphValue>(_ids.Length);
        foreach (var id in _ids)
        {
            if (state.NodeProperty(id, token) is { IsNull: false } value)
            {
                values.Add(value);
            }
        }

        return ValueDistribution.OfSample(values, _ids.Length, Population);
    });
}
