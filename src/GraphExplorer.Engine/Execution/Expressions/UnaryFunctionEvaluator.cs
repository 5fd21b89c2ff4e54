using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>A call of a function with one argument.</summary>
internal sealed class UnaryFunctionEvaluator(FunctionDefinition function, Evaluator argument) : Evaluator
{
    private readonly FunctionBody _body = function.Body;
    private readonly bool _acceptsNull = function.AcceptsNull;

    internal override GraphValue Evaluate(ExecutionState state)
    {
        var value = argument.Evaluate(state);
        return value.IsNull && !_acceptsNull ? value : LargeValue.Noted(_body(new ReadOnlySpan<GraphValue>(in value), new FunctionContext(state)), state.Memory);
    }
}
