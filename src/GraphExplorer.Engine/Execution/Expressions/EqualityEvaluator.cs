using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>= and &lt;&gt;, three-valued.</summary>
internal sealed class EqualityEvaluator(Evaluator left, Evaluator right, bool negated) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state) =>
        ValueComparison.Equals(left.Evaluate(state), right.Evaluate(state)) is { } equal ? GraphValue.FromBoolean(equal != negated) : GraphValue.Null;

    internal override bool IsTrue(ExecutionState state) =>
        ValueComparison.Equals(left.Evaluate(state), right.Evaluate(state)) is { } equal && equal != negated;
}
