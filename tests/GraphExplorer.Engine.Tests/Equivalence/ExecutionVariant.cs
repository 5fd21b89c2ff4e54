using GraphExplorer.Engine.Planning;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Rules;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Engine.Tests.Planning;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>A way to plan and run statements.</summary>
/// <param name="Name">How it is called in failures.</param>
/// <param name="Options">The settings.</param>
internal sealed record ExecutionVariant(string Name, EmbeddedDriverOptions Options)
{
    private static readonly FixedGraph Graph = new();
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly EmbeddedDriverOptions Parallel = new() { ColumnarThreshold = 0, ParallelThreshold = 0, Parallelism = 4, QueryTimeout = Limit };

    /// <summary>What all others are compared with: plans as the text reads, run row by row.</summary>
    internal static ExecutionVariant Reference { get; } = new(
        "unoptimised, by rows",
        new EmbeddedDriverOptions { Planner = PlannerSettings.Unoptimised, ColumnarThreshold = double.PositiveInfinity, Parallelism = 1, QueryTimeout = TimeSpan.FromSeconds(2) });

    /// <summary>The rules of the planner by name.</summary>
    internal static IReadOnlyList<string> Rules { get; } = [.. RewriteRules.InOrder(new NameSupply(), new PlanningContext(Graph, Graph, _ => null)).Select(rule => rule.GetType().Name)];

    /// <summary>The ways that every statement runs in.</summary>
    internal static IReadOnlyList<ExecutionVariant> Usual { get; } =
    [
        new("optimised, by rows", new EmbeddedDriverOptions { ColumnarThreshold = double.PositiveInfinity, Parallelism = 1, QueryTimeout = Limit }),
        new("optimised, by columns", new EmbeddedDriverOptions { ColumnarThreshold = 0, Parallelism = 1, QueryTimeout = Limit }),
        new("optimised, by four threads", Parallel),
        new("unoptimised, by four threads", Parallel with { Planner = PlannerSettings.Unoptimised }),
    ];

    /// <summary>The way that those without one rule are compared with, whose plans are described alike.</summary>
    internal static ExecutionVariant AllRules { get; } = new("all rules", Parallel with { Parallelism = 2 });

    /// <summary>The ways without one rule each.</summary>
    internal static IReadOnlyList<ExecutionVariant> WithoutRule { get; } =
    [
        .. Rules.Select(rule => new ExecutionVariant(
            "without " + rule,
            Parallel with { Planner = PlannerSettings.Default.Without(rule), Parallelism = 2 })),
    ];
}
