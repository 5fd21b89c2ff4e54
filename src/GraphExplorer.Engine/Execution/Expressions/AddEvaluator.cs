using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>+ on numbers, strings, lists and temporal values.</summary>
internal sealed class AddEvaluator(Evaluator left, Evaluator right) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var leftValue = left.Evaluate(state);
        var rightValue = right.Evaluate(state);
        if (leftValue.IsInteger && rightValue.IsInteger)
        {
            return Arithmetic.Add(leftValue.AsInteger(), rightValue.AsInteger());
        }

        return leftValue.IsNull || rightValue.IsNull ? GraphValue.Null : Addition.Add(leftValue, rightValue, state.Memory);
    }
}
