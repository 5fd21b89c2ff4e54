using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Sets properties and labels.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Items">in order</param>
internal sealed record SetProperties(LogicalPlan Source, IReadOnlyList<SetItem> Items) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => [.. Items.SelectMany(SetItemExpressions.Variables)];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Items = [.. Items.Select(item => SetItemExpressions.Map(item, map))] };
}
