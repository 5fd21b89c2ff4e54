using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Which aggregations several workers share: those over a scan with much work above it, whose expressions may be evaluated in any order.</summary>
internal static class ParallelWork
{
    /// <summary>The workers at most of an aggregation or DISTINCT over batches; 1 where it runs on the statement's thread alone.</summary>
    internal static int Workers(LogicalPlan plan, PlanCompilerOptions options) =>
        options.Parallelism > 1 && IsSplittable(plan.Sources[0]) && Work(plan) >= options.ParallelThreshold && !OrderOfEvaluation.Matters(plan, options.Functions)
            ? options.Parallelism
            : 1;

    private static bool IsSplittable(LogicalPlan plan) => plan switch
    {
        Filter or Project or Expand { Into: false } => IsSplittable(plan.Sources[0]),
        AllNodesScan or NodeByLabelScan or AllRelationshipsScan or RelationshipTypeScan => true,
        _ => false,
    };

    // A guess at the rows that are touched: each operator's, and its source's where a filter drops most of them.
    private static double Work(LogicalPlan plan) =>
        PlanTree.Operators(plan).Sum(step => double.IsNaN(step.EstimatedRows) ? 0 : step.EstimatedRows);
}
