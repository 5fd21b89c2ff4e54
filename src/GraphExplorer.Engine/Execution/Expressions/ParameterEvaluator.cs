using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>$name</c>: a value that is the same on every row of one execution.</summary>
internal sealed class ParameterEvaluator(int place) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state) => state.Parameters[place];
}
