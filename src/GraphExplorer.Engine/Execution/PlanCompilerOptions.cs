using GraphExplorer.Engine.Execution.Schema;
using GraphExplorer.Engine.Execution.Transactions;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Planning;
using GraphExplorer.Engine.Procedures;

namespace GraphExplorer.Engine.Execution;

/// <summary>What the plan compiler needs besides the plan.</summary>
/// <param name="Functions">The functions that expressions call.</param>
/// <param name="Procedures">The procedures that CALL finds.</param>
/// <param name="ImportFolder">The folder that LOAD CSV may read; null to refuse it.</param>
/// <param name="Transactions">The transactions that SHOW lists and TERMINATE ends; null where there are none.</param>
internal sealed record PlanCompilerOptions(FunctionRegistry Functions, ProcedureRegistry Procedures, string? ImportFolder = null, RunningTransactions? Transactions = null)
{
    /// <summary>What SHOW SETTINGS lists.</summary>
    internal IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>How far plans are made faster.</summary>
    internal PlannerSettings Planner { get; init; } = PlannerSettings.Default;

    /// <summary>The rows that must be expected of some operator for it to work on batches of rows; 0 to do so wherever it can.</summary>
    internal double ColumnarThreshold { get; init; }

    /// <summary>The threads that work on one statement at most.</summary>
    internal int Parallelism { get; init; } = 1;

    /// <summary>The rows that an aggregation must be expected to touch for several threads to share it; 0 to do so wherever they can.</summary>
    internal double ParallelThreshold { get; init; }
}
