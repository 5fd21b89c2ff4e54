using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields the relationships that a lookup in an index finds, with their ends.</summary>
/// <param name="Variable">the relationship</param>
/// <param name="Start">the variable of its start, or of one end</param>
/// <param name="End">the variable of the other</param>
/// <param name="Lookup">what is looked up</param>
/// <param name="Directed">whether each comes once or also the other way round</param>
internal sealed record RelationshipIndexLookup(string Variable, string Start, string End, IndexLookup Lookup, bool Directed) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable, Start, End];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Lookup = Lookup.Map(map) };
}
