using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>A value that is the same on every row.</summary>
internal sealed class ConstantEvaluator(GraphValue value) : Evaluator
{
    internal GraphValue Value => value;

    internal override GraphValue Evaluate(ExecutionState state) => value;
}
