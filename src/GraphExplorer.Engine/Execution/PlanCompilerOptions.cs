using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Procedures;

namespace GraphExplorer.Engine.Execution;

/// <summary>What the plan compiler needs besides the plan.</summary>
/// <param name="Functions">The functions that expressions call.</param>
/// <param name="Procedures">The procedures that CALL finds.</param>
/// <param name="ImportFolder">The folder that LOAD CSV may read; null to refuse it.</param>
internal sealed record PlanCompilerOptions(FunctionRegistry Functions, ProcedureRegistry Procedures, string? ImportFolder = null);
