using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>CASE: the first alternative one of whose conditions is true, else the default.</summary>
internal sealed class CaseEvaluator((Evaluator[] Conditions, Evaluator Result)[] alternatives, Evaluator? otherwise) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        foreach (var (conditions, result) in alternatives)
        {
            foreach (var condition in conditions)
            {
                if (condition.IsTrue(state))
                {
                    return result.Evaluate(state);
                }
            }
        }

        return otherwise is null ? GraphValue.Null : otherwise.Evaluate(state);
    }
}
