using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>An operator on one operand; null stays null.</summary>
internal sealed class UnaryEvaluator(Evaluator operand, Func<GraphValue, GraphValue> operation) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var value = operand.Evaluate(state);
        return value.IsNull ? value : operation(value);
    }
}
