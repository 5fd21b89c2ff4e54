using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary><c>n += map</c>, and <c>n = map</c>, which removes all other properties.</summary>
internal sealed class SetPropertiesMutation(int slot, Evaluator map, bool replace) : Mutation
{
    private readonly List<PropertyAssignment> _assignments = [];
    private readonly List<int> _others = [];

    /// <inheritdoc/>
    internal override void Apply(ExecutionState state)
    {
        var entity = state.Frame[slot];
        if (!EntityProperties.IsEntity(entity))
        {
            return;
        }

        PropertyMap.ReadMap(map.Evaluate(state), state, _assignments);
        foreach (var (key, value) in _assignments)
        {
            EntityProperties.Set(entity, key, value, state);
        }

        if (replace)
        {
            RemoveOthers(entity, state);
        }
    }

    private void RemoveOthers(GraphValue entity, ExecutionState state)
    {
        _others.Clear();
        var properties = entity.IsNode
            ? state.Graph.NodeProperties(entity.AsEntityId())
            : state.Graph.RelationshipProperties(entity.AsEntityId());
        for (var i = 0; i < properties.Count; i++)
        {
            var key = properties[i].Key;
            if (!_assignments.Exists(assignment => assignment.Key == key))
            {
                _others.Add(key);
            }
        }

        foreach (var key in _others)
        {
            EntityProperties.Set(entity, key, GraphValue.Null, state);
        }
    }
}
