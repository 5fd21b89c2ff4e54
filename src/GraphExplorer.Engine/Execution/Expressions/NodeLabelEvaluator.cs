using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>n:A</c> on a variable: the commonest label predicate.</summary>
internal sealed class NodeLabelEvaluator(int slot, LazyToken label, LabelPredicateEvaluator general) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state) =>
        state.Frame[slot].IsNodeReference && !state.Transaction.MayHaveDeleted ? GraphValue.FromBoolean(IsTrue(state)) : general.Evaluate(state);

    internal override bool IsTrue(ExecutionState state)
    {
        var entity = state.Frame[slot];
        return entity.IsNodeReference && !state.Transaction.MayHaveDeleted
            ? label.TryResolve(state.Graph.Store.Labels, out var id) && state.Graph.HasLabel(entity.AsEntityId(), id)
            : general.Evaluate(state).IsTrue;
    }
}
