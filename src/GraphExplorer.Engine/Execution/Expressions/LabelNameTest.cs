using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>One label or type.</summary>
internal sealed class LabelNameTest(string name) : LabelTest
{
    private readonly LazyToken _label = new(name);
    private readonly LazyToken _type = new(name);

    internal override bool? Matches(ExecutionState state, GraphValue entity)
    {
        if (entity.IsNodeReference)
        {
            return _label.TryResolve(state.Graph.Store.Labels, out var label) && state.Graph.HasLabel(entity.AsEntityId(), label);
        }

        if (entity.IsRelationshipReference)
        {
            return _type.TryResolve(state.Graph.Store.RelationshipTypes, out var type) && state.Graph.Relationship(entity.AsEntityId()).Type == type;
        }

        return entity.IsNode ? entity.AsNode().Labels.Contains(name) : string.Equals(entity.AsRelationship().Type, name, StringComparison.Ordinal);
    }
}
