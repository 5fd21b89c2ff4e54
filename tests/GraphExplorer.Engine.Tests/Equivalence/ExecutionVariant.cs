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

    /// <summary>What all others are compared with: plans as the text reads, run row by row.</summary>
    internal static ExecutionVariant Reference { get; } = new(
        "unoptimised, by rows",
        new EmbeddedDriverOptions { Planner = PlannerSettings.Unoptimised, ColumnarThreshold = double.PositiveInfinity, QueryTimeout = TimeSpan.FromSeconds(2) });

    /// <summary>The rules of the planner by name.</summary>
    internal static IReadOnlyList<string> Rules { get; } = [.. RewriteRules.InOrder(new NameSupply(), new PlanningContext(Graph, Graph, _ => null)).Select(rule => rule.GetType().Name)];

    /// <summary>The ways that every statement runs in.</summary>
    internal static IReadOnlyList<ExecutionVariant> Usual { get; } =
    [
        new("optimised, by rows", new EmbeddedDriverOptions { ColumnarThreshold = double.PositiveInfinity, QueryTimeout = Limit }),
        new("optimised, by columns", new EmbeddedDriverOptions { ColumnarThreshold = 0, QueryTimeout = Limit }),
        new("unoptimised, by columns", new EmbeddedDriverOptions { Planner = PlannerSettings.Unoptimised, ColumnarThreshold = 0, QueryTimeout = Limit }),
    ];

    /// <summary>The ways without one rule each.</summary>
    internal static IReadOnlyList<ExecutionVariant> WithoutRule { get; } =
    [
        .. Rules.Select(rule => new ExecutionVariant(
            "without " + rule,
            new EmbeddedDriverOptions { Planner = PlannerSettings.Default.Without(rule), ColumnarThreshold = 0, QueryTimeout = Limit })),
    ];
}
