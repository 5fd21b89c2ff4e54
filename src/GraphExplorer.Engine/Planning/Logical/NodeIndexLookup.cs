using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields the nodes that a lookup in an index finds: in text, point and composite indexes.</summary>
/// <param name="Variable">the node</param>
/// <param name="Lookup">what is looked up</param>
internal sealed record NodeIndexLookup(string Variable, IndexLookup Lookup) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Lookup = Lookup.Map(map) };
}
