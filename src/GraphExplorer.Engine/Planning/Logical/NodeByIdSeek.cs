using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields the nodes of the given ids, each once.</summary>
/// <param name="Variable">the node</param>
/// <param name="Ids">one id or a list</param>
/// <param name="ElementIds">whether the ids are element ids</param>
internal sealed record NodeByIdSeek(string Variable, Expression Ids, bool ElementIds) : LeafPlan
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Ids = map(Ids) };
}
