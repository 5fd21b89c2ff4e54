using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>A variable of the row.</summary>
internal sealed class VariableEvaluator(int slot) : Evaluator
{
    internal int Slot => slot;

    internal override GraphValue Evaluate(ExecutionState state) => state.Frame[slot];
}
