using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>%</c>: any label; a relationship always has a type.</summary>
internal sealed class LabelWildcardTest : LabelTest
{
    internal override bool? Matches(ExecutionState state, GraphValue entity) => entity.IsNodeReference
        ? state.Graph.NodeLabels(entity.AsEntityId()).Length > 0
        : entity.IsRelationship || entity.AsNode().Labels.Count > 0;
}
