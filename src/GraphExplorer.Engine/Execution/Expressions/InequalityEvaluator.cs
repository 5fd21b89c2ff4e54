using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>&lt;, &lt;=, &gt; and &gt;=, three-valued.</summary>
internal sealed class InequalityEvaluator(Evaluator left, Evaluator right, Inequality inequality) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state) =>
        inequality.Holds(left.Evaluate(state), right.Evaluate(state)) is { } holds ? GraphValue.FromBoolean(holds) : GraphValue.Null;

    internal override bool IsTrue(ExecutionState state) => inequality.Holds(left.Evaluate(state), right.Evaluate(state)) == true;
}
