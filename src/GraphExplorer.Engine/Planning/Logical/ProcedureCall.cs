using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Calls a procedure for each row.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Name">the full name</param>
/// <param name="Arguments">null: taken from the parameters</param>
/// <param name="Yield">the columns bound</param>
/// <param name="Optional">whether a row stays where none is yielded</param>
internal sealed record ProcedureCall(
    LogicalPlan Source,
    string Name,
    IReadOnlyList<Expression>? Arguments,
    IReadOnlyList<YieldedColumn> Yield,
    bool Optional) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [.. Yield.Select(column => column.Variable)];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Arguments = Arguments is null ? null : [.. Arguments.Select(map)] };
}
