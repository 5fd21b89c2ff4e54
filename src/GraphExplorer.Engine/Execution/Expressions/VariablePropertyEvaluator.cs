using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>variable.key</c>.</summary>
internal sealed class VariablePropertyEvaluator(int slot, LazyToken key) : Evaluator
{
    internal int Slot => slot;

    internal LazyToken Key => key;

    internal override GraphValue Evaluate(ExecutionState state) => PropertyReader.Read(state, state.Frame[slot], key);
}
