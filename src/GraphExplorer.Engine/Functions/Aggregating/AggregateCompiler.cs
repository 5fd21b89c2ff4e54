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
            return new CompiledAggregate(null, () => new CountStates());
        }

        if (expression is not FunctionInvocation invocation)
        {
            throw new InvalidOperationException($"A {expression.GetType().Name} is no call of an aggregating function.");
        }

        var name = string.Join('.', invocation.Name);
        var function = functions.Resolve(name, invocation.Arguments.Count, invocation.Position);
        var argument = compiler.Compile(invocation.Arguments[0]);
        Evaluator[] others = [.. invocation.Arguments.Skip(1).Select(compiler.Compile)];
        var create = States(name, invocation, function, others);
        return new CompiledAggregate(argument, invocation.Distinct && !IgnoresRepetition(create()) ? () => new DistinctStates(create()) : create);
    }

    private static Func<AggregateStates> States(string name, FunctionInvocation invocation, FunctionDefinition function, Evaluator[] others)
    {
        if (function.CreateAggregator is { } createAggregator)
        {
            return () => new RegisteredStates(others, createAggregator);
        }

        return name.ToUpperInvariant() switch
        {
            "COUNT" => () => new CountStates(),
            "SUM" => () => new SumStates(),
            "AVG" => () => new AverageStates(),
            "MIN" => () => new ExtremeStates(highest: false),
            "MAX" => () => new ExtremeStates(highest: true),
            "COLLECT" => () => new CollectStates(),
            "STDEV" => () => new DeviationStates(ofSample: true),
            "STDEVP" => () => new DeviationStates(ofSample: false),
            "PERCENTILECONT" => () => new PercentileStates(others[0], interpolated: true),
            "PERCENTILEDISC" => () => new PercentileStates(others[0], interpolated: false),
            _ => throw new GraphException(StatusCodes.SyntaxError, $"Unknown function '{name}'", invocation.Position),
        };
    }

    private static bool IgnoresRepetition(AggregateStates states) => states is ExtremeStates;
}
