using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>NOT: null stays null.</summary>
internal sealed class NotEvaluator(Evaluator operand) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state) => BooleanValue.From(!BooleanValue.Read(operand.Evaluate(state)));

    internal override bool IsTrue(ExecutionState state) => BooleanValue.Read(operand.Evaluate(state)) == false;
}
