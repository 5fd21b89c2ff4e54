namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Lets an outer row pass when the right yields a row for it.</summary>
/// <param name="Left">the outer rows</param>
/// <param name="Right">runs once for each outer row; its leaf is an Argument</param>
/// <param name="Negated">whether rows pass that yield none</param>
internal sealed record SemiApply(LogicalPlan Left, LogicalPlan Right, bool Negated) : BinaryPlan(Left, Right)
{
    /// <summary>The outer variables that the answer depends on, when it is remembered for their values; else none.</summary>
    internal IReadOnlyList<string> Remembered { get; init; } = [];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => Remembered;
}
