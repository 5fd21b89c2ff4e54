using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;
using GraphExplorer.Storage;
using NodaTime;

namespace GraphExplorer.Engine.Tests.Expressions;

/// <summary>Evaluates expressions written in Cypher, over an empty graph or one that the test filled.</summary>
internal sealed class ExpressionRunner : IDisposable
{
    internal static readonly StatementClock Clock = new(Instant.FromUtc(2022, 2, 24, 3, 0), Instant.FromUtc(2022, 2, 24, 4, 5, 6));
    private readonly FunctionRegistry _functions;
    private readonly long _memoryLimit;

    internal ExpressionRunner(FunctionRegistry? functions = null, long memoryLimit = 64 * 1024 * 1024)
    {
        _functions = functions ?? FunctionRegistry.BuiltIn;
        _memoryLimit = memoryLimit;
        Store = GraphStore.InMemory();
        Transaction = Store.Begin();
    }

    internal GraphStore Store { get; }

    internal GraphTransaction Transaction { get; }

    /// <summary>The value of an expression whose variables and parameters are given by name.</summary>
    internal GraphValue Evaluate(string expression, params (string Name, GraphValue Value)[] given)
    {
        var (evaluator, state) = Prepare(expression, given);
        return evaluator.Evaluate(state);
    }

    /// <summary>Whether a predicate holds, asked the way that a filter asks.</summary>
    internal bool IsTrue(string expression, params (string Name, GraphValue Value)[] given)
    {
        var (evaluator, state) = Prepare(expression, given);
        return evaluator.IsTrue(state);
    }

    /// <summary>The value of an aggregating call over rows of the variable x.</summary>
    internal GraphValue Aggregate(string expression, params GraphValue[] rows)
    {
        var slots = new SlotTable();
        var slot = slots.Of("x");
        var aggregate = Compiler(slots, new ParameterTable()).CompileAggregate(CypherParser.ParseExpression(expression));
        var state = State(new GraphValue[slots.Count], []);
        var states = aggregate.CreateStates();
        states.Reserve(1, state);
        foreach (var row in rows)
        {
            state.Frame[slot] = row;
            var value = aggregate.Argument?.Evaluate(state) ?? GraphValue.Null;
            if (aggregate.Argument is null || !value.IsNull)
            {
                states.Add(0, value, state);
            }
        }

        return states.Result(0, state);
    }

    internal (Evaluator Evaluator, ExecutionState State) Prepare(string expression, params (string Name, GraphValue Value)[] given)
    {
        var slots = new SlotTable();
        var parameters = new ParameterTable();
        var evaluator = Compiler(slots, parameters).Compile(CypherParser.ParseExpression(expression));
        var values = given.ToDictionary(item => item.Name, item => item.Value, StringComparer.Ordinal);
        var places = values.Keys.ToDictionary(name => name, slots.Of, StringComparer.Ordinal);
        var frame = new GraphValue[slots.Count];
        foreach (var (name, place) in places)
        {
            frame[place] = values[name];
        }

        return (evaluator, State(frame, [.. parameters.Names.Select(name => values[name])]));
    }

    public void Dispose()
    {
        Transaction.Dispose();
        Store.Dispose();
    }

    private ExpressionCompiler Compiler(SlotTable slots, ParameterTable parameters) => new(slots, parameters, _functions, new NoNestedPlans());

    private ExecutionState State(GraphValue[] frame, GraphValue[] parameters) =>
        new(Transaction, frame, parameters, new MemoryTracker(_memoryLimit), Clock, TestContext.Current.CancellationToken);

    private sealed class NoNestedPlans : INestedPlanCompiler
    {
        public Evaluator CompileNestedPlan(NestedPlanExpression expression) => throw new InvalidOperationException("These tests have no subqueries.");
    }
}
