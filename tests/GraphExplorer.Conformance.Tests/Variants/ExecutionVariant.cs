using GraphExplorer.Engine.Planning;
using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Conformance.Tests.Variants;

/// <summary>Ways to run statements that must all answer the same.</summary>
internal static class ExecutionVariant
{
    /// <summary>The names of the ways that are not the default one.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["unoptimised", "columnar", "parallel"];

    /// <summary>What makes a database run statements in the way of a name.</summary>
    internal static EmbeddedDriverOptions Options(string name) => name switch
    {
        "unoptimised" => new EmbeddedDriverOptions { Planner = PlannerSettings.Unoptimised },
        "columnar" => new EmbeddedDriverOptions { ColumnarThreshold = 0, Parallelism = 1 },
        "parallel" => new EmbeddedDriverOptions { ColumnarThreshold = 0, ParallelThreshold = 0, Parallelism = 4 },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such way."),
    };
}
