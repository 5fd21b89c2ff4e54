using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Finds a pattern or makes it.</summary>
/// <param name="Left">the operator that feeds it</param>
/// <param name="Right">finds the pattern for one row</param>
/// <param name="Create">makes it where it was not found; its own source is an Argument</param>
/// <param name="OnMatch">set on what was found</param>
/// <param name="OnCreate">set on what was made</param>
internal sealed record Merge(
    LogicalPlan Left,
    LogicalPlan Right,
    CreatePattern Create,
    IReadOnlyList<SetItem> OnMatch,
    IReadOnlyList<SetItem> OnCreate) : BinaryPlan(Left, Right)
{
    /// <summary>The operator that feeds it.</summary>
    internal LogicalPlan Source => Left;

    /// <summary>Finds the pattern for one row.</summary>
    internal LogicalPlan Match => Right;

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => Create.Introduced;

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => [.. Create.Consumed, .. OnMatch.Concat(OnCreate).SelectMany(SetItemExpressions.Variables)];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with
    {
        Create = (CreatePattern)Create.MapExpressions(map),
        OnMatch = [.. OnMatch.Select(item => SetItemExpressions.Map(item, map))],
        OnCreate = [.. OnCreate.Select(item => SetItemExpressions.Map(item, map))],
    };
}
