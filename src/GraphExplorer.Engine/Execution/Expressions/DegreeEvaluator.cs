using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>The number of a node's relationships, from the store.</summary>
internal sealed class DegreeEvaluator(int slot, RelationshipDirection direction, RelationshipTypeFilter types, LabelCover farLabels, Evaluator? otherwise) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        if (!FrameReader.TryNode(state.Frame[slot], out var node) || !types.TryResolve(state.Graph.Store.RelationshipTypes, out var ids))
        {
            return GraphValue.FromInteger(0);
        }

        if (otherwise is not null && !farLabels.Holds(state.Graph))
        {
            return otherwise.Evaluate(state);
        }

        state.DbHits++;
        return GraphValue.FromInteger(state.Graph.Degree(node, direction, ids));
    }
}
