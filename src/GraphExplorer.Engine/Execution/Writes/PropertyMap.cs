using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>The properties of an entity to be made: of a map literal each by its own evaluator, else of a map that is evaluated.</summary>
internal sealed class PropertyMap
{
    private readonly LazyToken[] _keys;
    private readonly Evaluator[] _values;
    private readonly Evaluator? _map;
    private readonly List<PropertyAssignment> _assignments = [];

    /// <summary>Of a map literal; of a key that occurs twice the last value counts.</summary>
    internal PropertyMap(LazyToken[] keys, Evaluator[] values)
    {
        _keys = keys;
        _values = values;
    }

    /// <summary>Of an expression whose value is a map.</summary>
    internal PropertyMap(Evaluator map)
    {
        _keys = [];
        _values = [];
        _map = map;
    }

    /// <summary>The properties on the frame's current row, valid until the next call.</summary>
    internal List<PropertyAssignment> Evaluate(ExecutionState state)
    {
        _assignments.Clear();
        var keys = state.Transaction.Store.PropertyKeys;
        for (var i = 0; i < _keys.Length; i++)
        {
            var value = _values[i].Evaluate(state);
            _assignments.Add(new PropertyAssignment(_keys[i].GetOrAdd(keys), value));
        }

        if (_map is not null)
        {
            ReadMap(_map.Evaluate(state), state, _assignments);
        }

        return _assignments;
    }

    /// <summary>Fills <paramref name="into"/> with the entries of a map, or the properties of an entity. Throws TypeError for another value.</summary>
    internal static void ReadMap(GraphValue value, ExecutionState state, List<PropertyAssignment> into)
    {
        into.Clear();
        if (value.IsMap)
        {
            var map = value.AsMap();
            for (var i = 0; i < map.Count; i++)
            {
                into.Add(new PropertyAssignment(state.Transaction.Store.PropertyKeys.GetOrAdd(map.Shape.Names[i]), map.ValueSpan[i]));
            }
        }
        else if (value.IsNode)
        {
            AddAll(state.Graph.NodeProperties(value.AsEntityId()), into);
        }
        else if (value.IsRelationship)
        {
            AddAll(state.Graph.RelationshipProperties(value.AsEntityId()), into);
        }
        else
        {
            throw FrameReader.Mismatch("a Map, Node or Relationship", value);
        }
    }

    private static void AddAll(PropertyList properties, List<PropertyAssignment> into)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            var (key, value) = properties[i];
            into.Add(new PropertyAssignment(key, value));
        }
    }
}
