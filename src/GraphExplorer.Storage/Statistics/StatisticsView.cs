using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Statistics;

/// <summary>
/// The figures of a store as they fit one state: exact counts from the state, shares from what was gathered. Labels, types and keys are
/// tokens; null stands for all types or labels.
/// </summary>
public sealed class StatisticsView
{
    private readonly GraphStatistics _statistics;
    private readonly GraphState _state;
    private readonly GraphState _committed;

    internal StatisticsView(GraphStatistics statistics, GraphState state)
    {
        _statistics = statistics;
        _state = state;

        // A draft is mostly what is committed; a sample of it would be of use once.
        _committed = state.Draft != OwnerToken.None ? state.Store.Current : state;
    }

    /// <summary>The number of relationships of a type that go from one label to another.</summary>
    public double CountRelationships(int? startLabel, int? type, int? endLabel) =>
        RelationshipSample.CountOf(_state, type) * ShareOfEnds(type, startLabel, endLabel);

    /// <summary>The share of the relationships of a type whose start and end have labels.</summary>
    public double ShareOfEnds(int? type, int? startLabel, int? endLabel)
    {
        if (startLabel is null && endLabel is null)
        {
            return 1;
        }

        var (sample, state) = Relationships(type);
        return sample.Share(state, startLabel, endLabel, label => _statistics.Nodes(state, label));
    }

    /// <summary>The share of a label's nodes that also have another.</summary>
    public double ShareWithLabel(int? label, int other)
    {
        var (sample, state) = Nodes(label);
        return sample.ShareWithLabel(state, other);
    }

    /// <summary>How many relationships of a type leave, or reach, the nodes that have any.</summary>
    public DegreeFigures Degrees(int? type, bool outgoing)
    {
        var (sample, state) = Relationships(type);
        return sample.Degrees(state, outgoing);
    }

    /// <summary>The share of the relationships of a type that begin and end at one node.</summary>
    public double ShareOfLoops(int? type) => Relationships(type).Sample.ShareOfLoops();

    /// <summary>The number of ordered pairs of nodes with at least one relationship of a type between them.</summary>
    public double DistinctPairs(int? type)
    {
        var (sample, state) = Relationships(type);
        return sample.DistinctPairs(state);
    }

    /// <summary>
    /// The mean number of relationships of another type at the nodes where those of a type begin or end. A node counts once for each
    /// relationship along which it is met. NaN where no such node was met.
    /// </summary>
    /// <param name="type">The relationships along which the nodes are met.</param>
    /// <param name="atStart">Whether the nodes are those where they begin.</param>
    /// <param name="label">The label that the nodes have; null for any.</param>
    /// <param name="other">The relationships that are counted.</param>
    /// <param name="direction">As seen from the nodes.</param>
    public double DegreeAlong(int? type, bool atStart, int? label, int? other, RelationshipDirection direction)
    {
        var (sample, state) = Relationships(type);
        return sample.DegreeAlong(state, atStart, label, other, direction);
    }

    /// <summary>The mean number of relationships of another type between the nodes that those of a type join, these included where they are the same.</summary>
    /// <param name="type">The relationships that join the nodes.</param>
    /// <param name="other">The relationships that are counted.</param>
    /// <param name="direction">As seen from where the first begin.</param>
    public double Beside(int? type, int? other, RelationshipDirection direction)
    {
        var (sample, state) = Relationships(type);
        return sample.Beside(state, other, direction);
    }

    /// <summary>Of walks of two relationships: the mean number of relationships between their ends.</summary>
    /// <param name="first">The first's type.</param>
    /// <param name="forward">Whether the walk goes along the first.</param>
    /// <param name="second">The second's type.</param>
    /// <param name="secondDirection">As seen from the node in the middle.</param>
    /// <param name="third">The third's type.</param>
    /// <param name="thirdDirection">As seen from where the walk begins.</param>
    public double Closing(int? first, bool forward, int? second, RelationshipDirection secondDirection, int? third, RelationshipDirection thirdDirection)
    {
        var (sample, state) = Relationships(first);
        return sample.Closing(state, forward, second, secondDirection, third, thirdDirection);
    }

    /// <summary>The values of a property of a label's nodes.</summary>
    public ValueDistribution NodeValues(int? label, int key)
    {
        if (label is { } token && IndexOf(EntityKind.Node, token, key) is { } index)
        {
            return Values(index);
        }

        var (sample, state) = Nodes(label);
        return sample.Values(state, key);
    }

    /// <summary>The values of a property of a type's relationships.</summary>
    public ValueDistribution RelationshipValues(int? type, int key)
    {
        if (type is { } token && IndexOf(EntityKind.Relationship, token, key) is { } index)
        {
            return Values(index);
        }

        var (sample, state) = Relationships(type);
        return sample.Values(state, key);
    }

    /// <summary>The values of the first property of an index.</summary>
    public ValueDistribution Values(IndexDefinition index)
    {
        var state = _committed.Schema.FindIndex(index.Name) == index && Similar(_committed.CountIndexEntries(index), _state.CountIndexEntries(index)) ? _committed : _state;
        return _statistics.Indexed(state, index).Values;
    }

    private static bool Similar(long committed, long now) => Math.Abs(committed - now) <= 16 + (committed / 2);

    private IndexDefinition? IndexOf(EntityKind kind, int labelOrType, int key)
    {
        foreach (var index in _state.Schema.IndexesOf(kind, labelOrType))
        {
            if (index.Kind == StoredIndexKind.Range && index.PropertyKeys.Length == 1 && index.PropertyKeys[0] == key)
            {
                return index;
            }
        }

        return null;
    }

    private (RelationshipSample Sample, GraphState State) Relationships(int? type)
    {
        var state = Similar(RelationshipSample.CountOf(_committed, type), RelationshipSample.CountOf(_state, type)) ? _committed : _state;
        return (_statistics.Relationships(state, type), state);
    }

    private (NodeSample Sample, GraphState State) Nodes(int? label)
    {
        var state = Similar(NodeSample.CountOf(_committed, label), NodeSample.CountOf(_state, label)) ? _committed : _state;
        return (_statistics.Nodes(state, label), state);
    }
}
