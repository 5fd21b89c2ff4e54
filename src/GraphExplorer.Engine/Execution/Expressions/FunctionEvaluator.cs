using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>A call of a function with any number of arguments.</summary>
internal sealed class FunctionEvaluator(FunctionDefinition function, Evaluator[] arguments) : Evaluator
{
    private readonly FunctionBody _body = function.Body;
    private readonly bool _acceptsNull = function.AcceptsNull;
    private readonly GraphValue[] _values = new GraphValue[arguments.Length];

    internal override GraphValue Evaluate(ExecutionState state)
    {
        var anyNull = false;
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = arguments[i].Evaluate(state);
            _values[i] = value;
            anyNull |= value.IsNull;
        }

        return anyNull && !_acceptsNull ? GraphValue.Null : LargeValue.Noted(_body(_values, new FunctionContext(state)), state.Memory);
    }
}
