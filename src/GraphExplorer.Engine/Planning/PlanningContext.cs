using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning;

/// <summary>What a plan is made for.</summary>
/// <param name="Schema">The indexes.</param>
/// <param name="Statistics">The sizes.</param>
/// <param name="ProcedureColumns">The columns that a procedure yields, by its full name; null for one that is not there.</param>
/// <param name="CancellationToken">Ends the planning: by the caller, or by the time limit.</param>
internal sealed record PlanningContext(
    ISchemaCatalogue Schema,
    IGraphStatistics Statistics,
    Func<string, IReadOnlyList<string>?> ProcedureColumns,
    CancellationToken CancellationToken = default)
{
    /// <summary>The functions that statements may call; null for the built-in ones.</summary>
    internal FunctionRegistry? Functions { get; init; }

    /// <summary>How far plans are made faster.</summary>
    internal PlannerSettings Settings { get; init; } = PlannerSettings.Default;
}
