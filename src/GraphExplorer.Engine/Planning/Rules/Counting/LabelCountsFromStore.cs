using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Rules.Counting;

/// <summary>
/// The number of nodes of each label is known to the store.
/// <code>
/// before: Aggregate(l, count(*)) ← Unwind(labels(n) AS l) ← AllNodesScan(n)
/// after:  NodeLabelCounts
/// </code>
/// </summary>
internal sealed class LabelCountsFromStore : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan) => plan switch
    {
        Aggregate { Grouping: [var key], Source: Unwind unwind } aggregate
            when Reads(key, unwind) && aggregate.Aggregates.All(item => CountedValue.CountsRows(item.Expression, Bound(unwind))) =>
            new NodeLabelCounts(key.Variable, [.. aggregate.Aggregates.Select(item => item.Variable)]),
        Distinct { Grouping: [var key], Source: Unwind unwind } when Reads(key, unwind) => new NodeLabelCounts(key.Variable, []),
        _ => plan,
    };

    private static bool Reads(NamedExpression key, Unwind unwind) =>
        key.Expression is Variable variable
        && variable.Name == unwind.Variable
        && unwind.Source is AllNodesScan scan
        && unwind.List is FunctionInvocation { Name: [var name], Arguments: [Variable node] }
        && string.Equals(name, "labels", StringComparison.OrdinalIgnoreCase)
        && node.Name == scan.Variable;

    private static string[] Bound(Unwind unwind) => [unwind.Variable, .. unwind.Source.Introduced];
}
