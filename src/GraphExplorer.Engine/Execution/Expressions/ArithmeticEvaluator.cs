using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>An arithmetic operator on two operands; null when either is null.</summary>
internal sealed class ArithmeticEvaluator(Evaluator left, Evaluator right, Func<GraphValue, GraphValue, GraphValue> operation) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var leftValue = left.Evaluate(state);
        var rightValue = right.Evaluate(state);
        return leftValue.IsNull || rightValue.IsNull ? GraphValue.Null : operation(leftValue, rightValue);
    }
}
