using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Removes properties and labels.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Items">in order</param>
internal sealed record RemoveItems(LogicalPlan Source, IReadOnlyList<RemoveItem> Items) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => [.. Items.OfType<RemoveLabels>().Select(item => item.Variable)];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Items = [.. Items.Select(item => SetItemExpressions.Map(item, map))] };
}
