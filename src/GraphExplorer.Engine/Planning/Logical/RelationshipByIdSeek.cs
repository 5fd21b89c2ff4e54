using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields the relationships of the given ids.</summary>
/// <param name="Variable">the relationship</param>
/// <param name="Start">the variable of one end</param>
/// <param name="End">the variable of the other</param>
/// <param name="Ids">one id or a list</param>
/// <param name="ElementIds">whether the ids are element ids</param>
/// <param name="Directed">whether each comes once (start, end) or also the other way round</param>
internal sealed record RelationshipByIdSeek(string Variable, string Start, string End, Expression Ids, bool ElementIds, bool Directed) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable, Start, End];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Ids = map(Ids) };
}
