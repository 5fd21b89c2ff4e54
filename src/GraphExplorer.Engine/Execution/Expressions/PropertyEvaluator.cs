using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>expression.key</c>.</summary>
internal sealed class PropertyEvaluator(Evaluator target, LazyToken key) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state) => PropertyReader.Read(state, target.Evaluate(state), key);
}
