using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>Compiles calls of aggregating functions.</summary>
internal static class AggregateCompiler
{
    /// <summary>Compiles <c>count(*)</c> or a call of an aggregating function.</summary>
    internal static CompiledAggregate Compile(Expression expression, IExpressionCompiler compiler, FunctionRegistry functions)
    {
        if (expression is CountStar)
        {
            return new CompiledFunction(_ => new CountRowsAccumulator());
        }

        if (expression is not FunctionInvocation invocation)
        {
            throw new InvalidOperationException($"A {expression.GetType().Name} is no call of an aggregating function.");
        }

        var name = string.Join('.', invocation.Name);
        var function = functions.Resolve(name, invocation.Arguments.Count, invocation.Position);
        var input = new AggregateInput(compiler.Compile(invocation.Arguments[0]), invocation.Distinct);
        var second = invocation.Arguments.Count > 1 ? compiler.Compile(invocation.Arguments[1]) : null;
        if (function.CreateAggregator is { } create)
        {
            Evaluator[] others = [.. invocation.Arguments.Skip(1).Select(compiler.Compile)];
            return new CompiledFunction(_ => new RegisteredAccumulator(input, others, create()));
        }

        return new CompiledFunction(name.ToUpperInvariant() switch
        {
            "COUNT" => _ => new CountAccumulator(input),
            "SUM" => _ => new SumAccumulator(input),
            "AVG" => _ => new AverageAccumulator(input),
            "MIN" => _ => new ExtremeAccumulator(input, highest: false),
            "MAX" => _ => new ExtremeAccumulator(input, highest: true),
            "COLLECT" => _ => new CollectAccumulator(input),
            "STDEV" => _ => new DeviationAccumulator(input, ofSample: true),
            "STDEVP" => _ => new DeviationAccumulator(input, ofSample: false),
            "PERCENTILECONT" => _ => new PercentileAccumulator(input, second!, interpolated: true),
            "PERCENTILEDISC" => _ => new PercentileAccumulator(input, second!, interpolated: false),
            _ => throw new GraphException(StatusCodes.SyntaxError, $"Unknown function '{name}'", invocation.Position),
        });
    }

    private sealed class CompiledFunction(Func<ExecutionState, AggregateAccumulator> create) : CompiledAggregate
    {
        internal override AggregateAccumulator CreateAccumulator(ExecutionState state) => create(state);
    }
}
