using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Buffers;

/// <summary>The values that each of many groups has seen: one table for all groups, and entities without boxes.</summary>
internal sealed class DistinctValues
{
    private readonly LongTable _nodes = new();
    private readonly LongTable _relationships = new();
    private readonly GroupTable _values = new(2);
    private readonly GraphValue[] _pair = new GraphValue[2];

    /// <summary>The pairs of group and value.</summary>
    internal int Count => _nodes.Count + _relationships.Count + _values.Count;

    /// <summary>A pair of group and value, in no order.</summary>
    internal (int Group, GraphValue Value) Pair(int place)
    {
        if (place < _nodes.Count)
        {
            return (Group(_nodes, place), GraphValue.NodeReference((uint)_nodes.Keys[place]));
        }

        place -= _nodes.Count;
        if (place < _relationships.Count)
        {
            return (Group(_relationships, place), GraphValue.RelationshipReference((uint)_relationships.Keys[place]));
        }

        var pair = _values.Key(place - _relationships.Count);
        return ((int)pair[0].AsInteger(), pair[1]);
    }

    /// <summary>Notes a value of a group; false where the group has seen it.</summary>
    internal bool Add(int group, GraphValue value, ExecutionState state) => value.Kind switch
    {
        ValueKind.Node => AddEntity(group, value.AsEntityId(), true, state),
        ValueKind.Relationship => AddEntity(group, value.AsEntityId(), false, state),
        _ => AddValue(group, value, state),
    };

    /// <summary>Notes an entity of a group; false where the group has seen it.</summary>
    internal bool AddEntity(int group, long id, bool isNode, ExecutionState state)
    {
        if (id is < 0 or > uint.MaxValue)
        {
            return AddValue(group, isNode ? GraphValue.NodeReference(id) : GraphValue.RelationshipReference(id), state);
        }

        (isNode ? _nodes : _relationships).FindOrAdd(((long)group << 32) | id, state, out var added);
        return added;
    }

    /// <summary>Forgets all groups.</summary>
    internal void Clear()
    {
        _nodes.Clear();
        _relationships.Clear();
        _values.Clear();
        Array.Clear(_pair);
    }

    private static int Group(LongTable table, int place) => (int)(table.Keys[place] >> 32);

    private bool AddValue(int group, GraphValue value, ExecutionState state)
    {
        _pair[0] = group;
        _pair[1] = value;
        _values.FindOrAdd(_pair, state, out var added);
        return added;
    }
}
