using System.Collections.Concurrent;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Statistics;

/// <summary>
/// What is known of the make-up of a store's graph beyond its exact counts. Nothing is gathered by a commit or when a store is opened:
/// a figure is gathered when it is first asked for, from an immutable state, whole where the part is small and from a seeded sample where
/// it is large, which bounds the time; it is gathered anew once the graph has changed by a share. Safe for concurrent use.
/// </summary>
public sealed class GraphStatistics
{
    /// <summary>The most entities or index entries that are looked at for one figure.</summary>
    public const int SampleSize = 2048;

    /// <summary>The share of a part that may have changed before its figures are gathered anew.</summary>
    private const double StaleShare = 0.1;

    /// <summary>So many changes never make figures stale.</summary>
    private const int FewChanges = 32;

    private readonly ConcurrentDictionary<int, RelationshipSample> _relationships = new();
    private readonly ConcurrentDictionary<int, NodeSample> _nodes = new();
    private readonly ConcurrentDictionary<IndexDefinition, IndexedSample> _indexes = new(ReferenceEqualityComparer.Instance);

    internal GraphStatistics()
    {
    }

    /// <summary>The figures as they fit a state of the store.</summary>
    public StatisticsView Of(GraphState state) => new(this, state ?? throw new ArgumentNullException(nameof(state)));

    /// <summary>Forgets what was gathered, so that it is gathered anew.</summary>
    public void Clear()
    {
        _relationships.Clear();
        _nodes.Clear();
        _indexes.Clear();
    }

    /// <summary>The sample of a type, or of all relationships, that fits a state.</summary>
    internal RelationshipSample Relationships(GraphState state, int? type) =>
        Fitting(_relationships, type ?? -1, state, RelationshipSample.CountOf(state, type), () => RelationshipSample.Of(state, type));

    /// <summary>The sample of a label, or of all nodes, that fits a state.</summary>
    internal NodeSample Nodes(GraphState state, int? label) =>
        Fitting(_nodes, label ?? -1, state, NodeSample.CountOf(state, label), () => NodeSample.Of(state, label));

    /// <summary>The sample of an index that fits a state which has it.</summary>
    internal IndexedSample Indexed(GraphState state, IndexDefinition index)
    {
        if (_indexes.Count > (2 * state.Schema.Indexes.Count) + FewChanges)
        {
            // Most are of indexes that were dropped.
            _indexes.Clear();
        }

        return Fitting(_indexes, index, state, state.CountIndexEntries(index), () => IndexedSample.Of(state, index));
    }

    private static TSample Fitting<TKey, TSample>(ConcurrentDictionary<TKey, TSample> known, TKey key, GraphState state, long count, Func<TSample> gather)
        where TKey : notnull
        where TSample : Sample
    {
        if (known.TryGetValue(key, out var sample) && Fits(sample, state, count))
        {
            return sample;
        }

        var gathered = gather();
        if (state.Draft != OwnerToken.None)
        {
            // What is not committed is nobody else's.
            return gathered;
        }

        known[key] = gathered;
        return gathered;
    }

    private static bool Fits(Sample sample, GraphState state, long count)
    {
        var few = FewChanges + (StaleShare * sample.Population);
        return Math.Abs(count - sample.Population) <= few && Math.Abs(state.ChangeCount - sample.ChangeCount) <= few;
    }
}
