using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>CALL { } IN TRANSACTIONS.</summary>
/// <param name="Left">the outer rows</param>
/// <param name="Right">runs once for each outer row; its leaf is an Argument</param>
/// <param name="BatchSize">rows a transaction</param>
/// <param name="ErrorMode">what a failing batch does</param>
/// <param name="ReportVariable">gets a map of the batch's outcome</param>
/// <param name="Retries">whether a batch with a transient error is tried again first</param>
/// <param name="RetrySeconds">for how long; null for the default</param>
/// <param name="UnitSubquery">whether the right returns nothing</param>
/// <param name="Optional">whether an outer row without inner rows goes on with nulls</param>
/// <param name="Returned">variables that the right returns</param>
/// <param name="Kept">variables of the left that must be kept for the right and for what is above</param>
/// <param name="OuterWrites">whether the outer transaction writes once all batches are over</param>
internal sealed record TransactionalApply(
    LogicalPlan Left,
    LogicalPlan Right,
    Expression? BatchSize,
    BatchErrorMode ErrorMode,
    string? ReportVariable,
    bool Retries,
    Expression? RetrySeconds,
    bool UnitSubquery,
    bool Optional,
    IReadOnlyList<string> Returned,
    IReadOnlyList<string> Kept,
    bool OuterWrites) : BinaryPlan(Left, Right)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => ReportVariable is null ? [] : [ReportVariable];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => Returned;

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with
    {
        BatchSize = BatchSize is null ? null : map(BatchSize),
        RetrySeconds = RetrySeconds is null ? null : map(RetrySeconds),
    };
}
