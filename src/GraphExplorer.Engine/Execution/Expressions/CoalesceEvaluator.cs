using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>coalesce(): the first value that is not null; those after it are not worked out.</summary>
internal sealed class CoalesceEvaluator(Evaluator[] operands) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        foreach (var operand in operands)
        {
            var value = operand.Evaluate(state);
            if (!value.IsNull)
            {
                return value;
            }
        }

        return GraphValue.Null;
    }
}
