using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields the nodes whose property lies in a range, in ascending or descending order, by an index.</summary>
/// <param name="Variable">the node</param>
/// <param name="IndexName">the index</param>
/// <param name="Label">the label</param>
/// <param name="Property">the property</param>
/// <param name="Lower">the lower bound</param>
/// <param name="Upper">the upper bound</param>
internal sealed record NodeIndexRangeSeek(string Variable, string IndexName, string Label, string Property, SeekBound? Lower, SeekBound? Upper) : LeafPlan
{
    /// <summary>Whether the nodes come in descending order.</summary>
    internal bool Descending { get; init; }

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Lower = Lower is null ? null : Lower with { Value = map(Lower.Value) }, Upper = Upper is null ? null : Upper with { Value = map(Upper.Value) } };
}
