using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Planning;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Statistics;
using GraphExplorer.Engine.Procedures;
using GraphExplorer.Model;
using GraphExplorer.Storage;
using NodaTime;

namespace GraphExplorer.Engine.Tests.Execution;

/// <summary>A store, and statements or plans that run on it without a session.</summary>
internal sealed class TestGraph : IDisposable
{
    internal GraphStore Store { get; } = GraphStore.InMemory();

    internal PlanCompilerOptions Options { get; init; } = new(FunctionRegistry.BuiltIn, ProcedureRegistry.BuiltIn);

    internal long MemoryLimit { get; init; } = 256 * 1024 * 1024;

    internal static async Task<TestGraph> OfAsync(params string[] statements)
    {
        var graph = new TestGraph();
        foreach (var statement in statements)
        {
            await graph.RunAsync(statement);
        }

        return graph;
    }

    internal Task<TestResult> RunAsync(string text, params (string Name, GraphValue Value)[] parameters) => RunAsync(Compile(text), profile: false, parameters);

    internal PhysicalPlan Compile(string text)
    {
        var statistics = new StoreStatistics(Store.Current);
        var context = new PlanningContext(
            statistics,
            statistics,
            name => Options.Procedures.TryFind(name, out var procedure) ? [.. procedure.Signature.Outputs.Select(output => output.Name)] : null)
        {
            Functions = Options.Functions,
        };
        return PlanCompiler.Compile(QueryPlanner.Plan(CypherParser.Parse(text), context).Plan, Options);
    }

    internal Task<TestResult> RunAsync(LogicalPlan plan, params (string Name, GraphValue Value)[] parameters) =>
        RunAsync(PlanCompiler.Compile(plan, Options), profile: false, parameters);

    internal async Task<TestResult> RunAsync(PhysicalPlan plan, bool profile, params (string Name, GraphValue Value)[] parameters)
    {
        var tree = plan.CreateOperators(profile);
        using var transaction = Store.Begin();
        await transaction.AcquireWriterAsync(TestContext.Current.CancellationToken);
        var result = Execute(plan, tree, transaction, parameters);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        return result;
    }

    internal TestResult Execute(PhysicalPlan plan, OperatorTree tree, GraphTransaction transaction, params (string Name, GraphValue Value)[] parameters)
    {
        var values = plan.ParameterNames.Select(name => parameters.Single(parameter => parameter.Name == name).Value).ToArray();
        var memory = new MemoryTracker(MemoryLimit);
        var now = Instant.FromUtc(2026, 1, 1, 0, 0);
        var state = new ExecutionState(
            transaction,
            new GraphValue[plan.SlotCount],
            values,
            memory,
            new StatementClock(now, now),
            TestContext.Current.CancellationToken);
        var rows = new List<GraphValue[]>();
        tree.Root.Open(state);
        while (tree.Root.MoveNext(state))
        {
            rows.Add([.. plan.ResultSlots.Select(slot => state.Frame[slot])]);
        }

        tree.Root.Close();
        return new TestResult(plan.Columns, rows, state.Counters, tree, memory);
    }

    public void Dispose() => Store.Dispose();
}
