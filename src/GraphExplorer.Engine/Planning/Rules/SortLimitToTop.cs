using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// Only the first rows of an order are kept while it is made.
/// <code>
/// before: Limit(l) ← Sort         Limit(l) ← Skip(s) ← Sort
/// after:  Top(l)                  Skip(s) ← Top(s + l)
/// </code>
/// </summary>
internal sealed class SortLimitToTop : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan) => plan switch
    {
        Limit { Source: Sort sort } limit => new Top(sort.Source, sort.Keys, limit.Count, sort.Variables),
        Limit { Source: Skip { Source: Sort sort } skip } limit => skip with
        {
            Source = new Top(sort.Source, sort.Keys, new BinaryOperation(BinaryOperator.Add, skip.Count, limit.Count), sort.Variables),
            EstimatedRows = double.NaN,
        },
        _ => plan,
    };
}
