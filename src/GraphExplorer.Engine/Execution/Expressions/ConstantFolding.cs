using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>Works out what does not depend on the row once, when the statement is compiled.</summary>
internal static class ConstantFolding
{
    private const int LargestString = 4096;
    private const int LargestList = 1024;
    private const long MemoryLimit = 1024 * 1024;

    /// <summary>
    /// The constant that an evaluator over constants yields. One that fails stays as it is and fails when, and if, a row needs it; so does
    /// one whose value is too large to be kept with the plan.
    /// </summary>
    internal static Evaluator Fold(Evaluator evaluator)
    {
        try
        {
            var value = evaluator.Evaluate(State());
            return IsSmall(value) ? new ConstantEvaluator(value) : evaluator;
        }
        catch (GraphException)
        {
            return evaluator;
        }
    }

    private static bool IsSmall(GraphValue value) => value.Kind switch
    {
        ValueKind.String => value.AsString().Length <= LargestString,
        ValueKind.List => value.AsList().Count <= LargestList,
        _ => true,
    };

    // Pure evaluators over constants touch neither a transaction nor a row.
    private static ExecutionState State() =>
        new(null!, [], [], new MemoryTracker(MemoryLimit), new StatementClock(Instant.MinValue, Instant.MinValue), CancellationToken.None);
}
