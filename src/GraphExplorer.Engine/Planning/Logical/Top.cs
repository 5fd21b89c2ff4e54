using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>The first rows of an order.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Keys">the order</param>
/// <param name="Limit">rows at most</param>
/// <param name="Variables">the variables that must be kept</param>
internal sealed record Top(LogicalPlan Source, IReadOnlyList<SortKey> Keys, Expression Limit, IReadOnlyList<string> Variables) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => [.. Keys.Select(key => key.Variable), .. Variables];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Limit = map(Limit) };
}
