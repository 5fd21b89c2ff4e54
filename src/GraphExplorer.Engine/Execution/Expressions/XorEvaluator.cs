using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>XOR: null when either side is null.</summary>
internal sealed class XorEvaluator(Evaluator left, Evaluator right) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var leftValue = BooleanValue.Read(left.Evaluate(state));
        var rightValue = BooleanValue.Read(right.Evaluate(state));
        return BooleanValue.From(leftValue ^ rightValue);
    }
}
