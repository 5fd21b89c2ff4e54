using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>CALL { } IN TRANSACTIONS.</summary>
/// <param name="Left">the outer rows</param>
/// <param name="Right">runs once for each outer row; its leaf is an Argument</param>
/// <param name="BatchSize">rows a transaction</param>
/// <param name="ErrorMode">what a failing batch does</param>
/// <param name="ReportVariable">gets a map of the batch's outcome</param>
/// <param name="UnitSubquery">whether the right returns nothing</param>
/// <param name="Returned">variables that the right returns</param>
internal sealed record TransactionalApply(
    LogicalPlan Left,
    LogicalPlan Right,
    Expression? BatchSize,
    BatchErrorMode ErrorMode,
    string? ReportVariable,
    bool UnitSubquery,
    IReadOnlyList<string> Returned) : BinaryPlan(Left, Right)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => ReportVariable is null ? [] : [ReportVariable];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => Returned;

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { BatchSize = BatchSize is null ? null : map(BatchSize) };
}
