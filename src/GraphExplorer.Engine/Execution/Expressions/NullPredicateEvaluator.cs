using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>IS NULL and IS NOT NULL.</summary>
internal sealed class NullPredicateEvaluator(Evaluator operand, bool negated) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state) => GraphValue.FromBoolean(IsTrue(state));

    internal override bool IsTrue(ExecutionState state) => operand.Evaluate(state).IsNull != negated;
}
