using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>The simple form of CASE: works out the subject once and lets the conditions read it (<see cref="CaseOperandEvaluator"/>).</summary>
internal sealed class CaseSubjectEvaluator(Evaluator subject, CaseOperandEvaluator operand, CaseEvaluator alternatives) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        operand.Subject = subject.Evaluate(state);
        return alternatives.Evaluate(state);
    }
}
