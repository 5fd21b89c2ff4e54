namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>CALL { }: as <see cref="Apply"/>, but a unit subquery changes no cardinality.</summary>
/// <param name="Left">the outer rows</param>
/// <param name="Right">runs once for each outer row; its leaf is an Argument</param>
/// <param name="Kept">outer variables that stay</param>
/// <param name="UnitSubquery">whether the right returns nothing and the outer row goes on once</param>
/// <param name="Optional">whether an outer row without inner rows goes on with nulls</param>
/// <param name="Returned">variables that the right returns</param>
internal sealed record SubqueryApply(
    LogicalPlan Left,
    LogicalPlan Right,
    IReadOnlyList<string> Kept,
    bool UnitSubquery,
    bool Optional,
    IReadOnlyList<string> Returned) : BinaryPlan(Left, Right)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => Returned;
}
