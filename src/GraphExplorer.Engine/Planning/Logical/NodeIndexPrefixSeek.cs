using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields the nodes whose property starts with a prefix, in ascending or descending order, by an index.</summary>
/// <param name="Variable">the node</param>
/// <param name="IndexName">the index</param>
/// <param name="Label">the label</param>
/// <param name="Property">the property</param>
/// <param name="Prefix">the prefix</param>
internal sealed record NodeIndexPrefixSeek(string Variable, string IndexName, string Label, string Property, Expression Prefix) : LeafPlan
{
    /// <summary>Whether the nodes come in descending order.</summary>
    internal bool Descending { get; init; }

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Prefix = map(Prefix) };
}
