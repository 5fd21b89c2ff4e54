using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>n:A|B</c> on a node or relationship; null for null.</summary>
internal sealed class LabelPredicateEvaluator(Evaluator operand, LabelTest test) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var entity = operand.Evaluate(state);
        if (entity.IsNull)
        {
            return GraphValue.Null;
        }

        if (!entity.IsNode && !entity.IsRelationship)
        {
            throw ValueDescription.Mismatch("Node or Relationship", entity);
        }

        if (entity.IsNodeReference)
        {
            EntityGuard.RequireNode(state, entity.AsEntityId());
        }

        return BooleanValue.From(test.Matches(state, entity));
    }
}
