using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Sessions;

/// <summary>Operators and the frame that they run on.</summary>
/// <param name="Tree">The operators.</param>
/// <param name="Frame">The frame, cleared.</param>
internal sealed record PooledExecution(OperatorTree Tree, GraphValue[] Frame);
