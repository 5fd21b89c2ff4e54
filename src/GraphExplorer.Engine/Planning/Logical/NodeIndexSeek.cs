using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields the nodes whose properties equal the values, by an index.</summary>
/// <param name="Variable">the node</param>
/// <param name="IndexName">the index</param>
/// <param name="Label">the label</param>
/// <param name="Properties">the properties that are matched</param>
/// <param name="Values">the value of each; for one property, <paramref name="Many"/> says whether it is a list of alternatives</param>
/// <param name="Many">whether the last value is a list of which each distinct item is looked up</param>
/// <param name="Unique">whether at most one node has the values</param>
internal sealed record NodeIndexSeek(
    string Variable,
    string IndexName,
    string Label,
    IReadOnlyList<string> Properties,
    IReadOnlyList<Expression> Values,
    bool Many,
    bool Unique) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Values = [.. Values.Select(map)] };
}
