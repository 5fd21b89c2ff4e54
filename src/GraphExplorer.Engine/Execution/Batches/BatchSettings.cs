using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Execution.Batches;

/// <summary>How CALL … IN TRANSACTIONS parts its rows and meets errors.</summary>
/// <param name="Size">The rows of a batch; null for 1,000.</param>
/// <param name="ErrorMode">What a batch that fails does to the rest.</param>
/// <param name="Retries">Whether a transient error is first tried again.</param>
/// <param name="RetrySeconds">For how long; null for 30 seconds.</param>
/// <param name="Unit">Whether the subquery returns nothing, so that each row goes on once.</param>
/// <param name="OuterWrites">Whether the outer transaction needs the writer's place when all batches are over.</param>
internal sealed record BatchSettings(Evaluator? Size, BatchErrorMode ErrorMode, bool Retries, Evaluator? RetrySeconds, bool Unit, bool OuterWrites)
{
    /// <summary>The rows of a batch where the statement does not say.</summary>
    internal const int DefaultSize = 1000;
}
