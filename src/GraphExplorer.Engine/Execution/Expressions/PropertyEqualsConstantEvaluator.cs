using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>n.key = 'text'</c> with a string: the commonest predicate, without a detour over two operands.</summary>
internal sealed class PropertyEqualsConstantEvaluator(int slot, LazyToken key, string text) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var value = PropertyReader.Read(state, state.Frame[slot], key);
        return value.IsString
            ? GraphValue.FromBoolean(string.Equals(value.AsString(), text, StringComparison.Ordinal))
            : value.IsNull ? GraphValue.Null : GraphValue.False;
    }

    internal override bool IsTrue(ExecutionState state)
    {
        var value = PropertyReader.Read(state, state.Frame[slot], key);
        return value.IsString && string.Equals(value.AsString(), text, StringComparison.Ordinal);
    }
}
