using System.Collections.Concurrent;
using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Statistics;

/// <summary>
/// Some relationships of a type, or of all; all of them when they are few. Nodes seen from here are met as often as they have
/// relationships, which is how a pattern meets them.
/// </summary>
internal sealed class RelationshipSample : Sample
{
    private const int None = -1;
    private readonly int? _type;
    private readonly int[] _ids;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly ConcurrentDictionary<(int Start, int End), double> _shares = new();
    private readonly ConcurrentDictionary<(bool AtStart, int Label, int Type, RelationshipDirection Direction), double> _along = new();
    private readonly ConcurrentDictionary<(int Type, RelationshipDirection Direction), double> _beside = new();
    private readonly ConcurrentDictionary<bool, DegreeFigures> _degrees = new();
    private readonly ConcurrentDictionary<int, ValueDistribution> _values = new();
    private readonly ConcurrentDictionary<(bool, int, RelationshipDirection, int, RelationshipDirection), double> _closing = new();
    private readonly ConcurrentDictionary<byte, double> _pairs = new();

    private RelationshipSample(GraphState state, int? type, int[] ids)
        : base(CountOf(state, type), state.ChangeCount)
    {
        _type = type;
        _ids = ids;
        _starts = new int[ids.Length];
        _ends = new int[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            var record = state.Relationship(ids[i]);
            _starts[i] = (int)record.StartNode;
            _ends[i] = (int)record.EndNode;
        }
    }

    private bool IsWhole => _ids.Length == Population;

    /// <summary>How many there are in a state.</summary>
    internal static long CountOf(GraphState state, int? type) => type is { } token ? state.CountRelationshipsOfType(token) : state.RelationshipCount;

    /// <summary>Draws from a state.</summary>
    internal static RelationshipSample Of(GraphState state, int? type)
    {
        int[] ids;
        if (type is { } token)
        {
            ids = GraphTables.Set(state.Tables.TypeSets, token) is { } set ? SampledIds.Of(set, GraphStatistics.SampleSize) : [];
        }
        else
        {
            ids = SampledIds.Below(state.Tables.RelationshipLimit, state.RelationshipCount, GraphStatistics.SampleSize, id => state.RelationshipExists(id));
        }

        return new RelationshipSample(state, type, ids);
    }

    /// <summary>The share whose start and end have labels; null for any.</summary>
    /// <param name="state">The state.</param>
    /// <param name="start">The start's label.</param>
    /// <param name="end">The end's label.</param>
    /// <param name="nodes">A label's nodes, for labels so rare that the sample hardly meets them.</param>
    internal double Share(GraphState state, int? start, int? end, Func<int, NodeSample> nodes) => _shares.GetOrAdd((start ?? None, end ?? None), labels =>
    {
        if (_ids.Length == 0)
        {
            return 0;
        }

        var hits = 0;
        for (var i = 0; i < _ids.Length; i++)
        {
            if ((labels.Start == None || state.HasLabel(_starts[i], labels.Start)) && (labels.End == None || state.HasLabel(_ends[i], labels.End)))
            {
                hits++;
            }
        }

        const int Enough = 20;
        if (hits >= Enough || IsWhole)
        {
            return (double)hits / _ids.Length;
        }

        // Seen from the few nodes of the label the relationships are counted well.
        if (labels.End == None)
        {
            return FromNodes(state, labels.Start, RelationshipDirection.Outgoing, nodes);
        }

        return labels.Start == None
            ? FromNodes(state, labels.End, RelationshipDirection.Incoming, nodes)
            : hits > 0
                ? (double)hits / _ids.Length
                : Math.Min(0.5 / _ids.Length, Share(state, start, null, nodes) * Share(state, null, end, nodes));
    });

    /// <summary>The mean number of other relationships at the nodes where these begin or end, of those nodes that have a label; NaN where none was met.</summary>
    internal double DegreeAlong(GraphState state, bool atStart, int? label, int? type, RelationshipDirection direction) =>
        _along.GetOrAdd((atStart, label ?? None, type ?? None, direction), key =>
        {
            int[]? types = key.Type == None ? null : [key.Type];
            var (met, degrees) = (0, 0.0);
            foreach (var node in key.AtStart ? _starts : _ends)
            {
                if (key.Label == None || state.HasLabel(node, key.Label))
                {
                    met++;
                    degrees += state.Degree(node, key.Direction, types);
                }
            }

            return met == 0 ? double.NaN : degrees / met;
        });

    /// <summary>The mean number of other relationships between the nodes that these join, as seen from where they begin.</summary>
    internal double Beside(GraphState state, int? type, RelationshipDirection direction) => _beside.GetOrAdd((type ?? None, direction), key =>
    {
        var other = key.Type == None ? (int?)null : key.Type;
        var found = 0.0;
        for (var i = 0; i < _ids.Length; i++)
        {
            found += Between(state, _starts[i], _ends[i], other, key.Direction);
        }

        return _ids.Length == 0 ? 0 : found / _ids.Length;
    });

    /// <summary>How many of these relationships the nodes have that have any.</summary>
    internal DegreeFigures Degrees(GraphState state, bool outgoing) => _degrees.GetOrAdd(outgoing, leaving =>
    {
        int[]? types = _type is { } token ? [token] : null;
        var direction = leaving ? RelationshipDirection.Outgoing : RelationshipDirection.Incoming;
        return DegreeFigures.Of([.. (leaving ? _starts : _ends).Select(node => Math.Max(1, state.Degree(node, direction, types)))], Population);
    });

    /// <summary>The share that begins and ends at one node; what a sample does not hold is there once.</summary>
    internal double ShareOfLoops()
    {
        var loops = 0;
        for (var i = 0; i < _ids.Length; i++)
        {
            loops += _starts[i] == _ends[i] ? 1 : 0;
        }

        return loops > 0 || IsWhole ? (double)loops / Math.Max(1, _ids.Length) : 1.0 / Math.Max(1, Population);
    }

    /// <summary>The number of pairs of nodes with at least one of these relationships from the one to the other.</summary>
    internal double DistinctPairs(GraphState state) => _pairs.GetOrAdd(0, _ =>
    {
        var share = 0.0;
        for (var i = 0; i < _ids.Length; i++)
        {
            share += 1.0 / Math.Max(1, Between(state, _starts[i], _ends[i], _type, RelationshipDirection.Outgoing));
        }

        return _ids.Length == 0 ? 0 : Population * share / _ids.Length;
    });

    /// <summary>
    /// Of walks of one of these relationships and a second one: the mean number of third ones between where the walk begins and where it
    /// ends. Walks are drawn, one from each relationship, and weighed by the number that it stands for.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="forward">Whether the walk goes along these relationships.</param>
    /// <param name="second">The second's type.</param>
    /// <param name="secondDirection">As seen from the node in the middle.</param>
    /// <param name="third">The third's type.</param>
    /// <param name="thirdDirection">As seen from where the walk begins.</param>
    internal double Closing(GraphState state, bool forward, int? second, RelationshipDirection secondDirection, int? third, RelationshipDirection thirdDirection) =>
        _closing.GetOrAdd((forward, second ?? None, secondDirection, third ?? None, thirdDirection), _ =>
        {
            int[]? types = second is { } token ? [token] : null;
            var (walks, closed) = (0.0, 0.0);
            for (var i = 0; i < _ids.Length; i++)
            {
                var (begin, middle) = forward ? (_starts[i], _ends[i]) : (_ends[i], _starts[i]);
                var degree = state.Degree(middle, secondDirection, types);
                if (degree == 0)
                {
                    continue;
                }

                var skip = (long)(SampledIds.Random((ulong)i) * degree);
                var cursor = state.Relationships(middle, secondDirection, types);
                while (skip-- >= 0 && cursor.MoveNext())
                {
                }

                walks += degree;
                closed += (double)degree * Between(state, begin, cursor.OtherNode, third, thirdDirection);
            }

            return walks == 0 ? 0 : closed / walks;
        });

    /// <summary>The values of a property.</summary>
    internal ValueDistribution Values(GraphState state, int key) => _values.GetOrAdd(key, token =>
    {
        var values = new List<GraphValue>(_ids.Length);
        foreach (var id in _ids)
        {
            if (state.RelationshipProperty(id, token) is { IsNull: false } value)
            {
                values.Add(value);
            }
        }

        return ValueDistribution.OfSample(values, _ids.Length, Population);
    });

    private static int Between(GraphState state, long from, long to, int? type, RelationshipDirection direction)
    {
        var cursor = state.RelationshipsBetween(from, to, direction, type is { } token ? [token] : null);
        var count = 0;
        while (cursor.MoveNext())
        {
            count++;
        }

        return count;
    }

    private double FromNodes(GraphState state, int label, RelationshipDirection direction, Func<int, NodeSample> nodes)
    {
        var counted = nodes(label).MeanDegree(state, _type, direction) * state.CountNodesWithLabel(label);
        return Population == 0 ? 0 : Math.Clamp(counted / Population, 0, 1);
    }
}
