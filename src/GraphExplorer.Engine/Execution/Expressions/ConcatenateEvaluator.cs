using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>|| on two strings or two lists.</summary>
internal sealed class ConcatenateEvaluator(Evaluator left, Evaluator right) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var leftValue = left.Evaluate(state);
        var rightValue = right.Evaluate(state);
        if (leftValue.IsNull || rightValue.IsNull)
        {
            return GraphValue.Null;
        }

        if ((leftValue.IsString && rightValue.IsString) || (leftValue.IsList && rightValue.IsList))
        {
            return Addition.Add(leftValue, rightValue, state.Memory);
        }

        throw leftValue.IsString || leftValue.IsList
            ? ValueDescription.Mismatch(leftValue.IsString ? "String" : "List<Any>", rightValue)
            : ValueDescription.Mismatch("String or List<Any>", leftValue);
    }
}
