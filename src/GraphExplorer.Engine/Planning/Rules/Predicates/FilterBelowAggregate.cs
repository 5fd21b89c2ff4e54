using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Rules.Counting;

namespace GraphExplorer.Engine.Planning.Rules.Predicates;

/// <summary>
/// A condition on the keys of groups is tested before the rows are grouped, where neither keys nor aggregations can fail.
/// <code>
/// before: Filter(k = 1, n > 2) ← Aggregate(a.x AS k, count(*) AS n) ← …
/// after:  Filter(n > 2) ← Aggregate(a.x AS k, count(*) AS n) ← Filter(a.x = 1) ← …
/// </code>
/// </summary>
internal sealed class FilterBelowAggregate : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        if (plan is not Filter { Source: Aggregate { Grouping.Count: > 0 } aggregate } filter)
        {
            return plan;
        }

        var entities = EntityVariables.All(aggregate.Source);
        if (!aggregate.Grouping.All(item => ExpressionTraits.CannotFail(item.Expression, entities)) || !aggregate.Aggregates.All(item => CannotFail(item.Expression, entities)))
        {
            return plan;
        }

        var keys = aggregate.Grouping.DistinctBy(item => item.Variable).ToDictionary(item => item.Variable, item => item.Expression, StringComparer.Ordinal);
        var below = filter.Predicates.Where(predicate => ExpressionTraits.IsDeterministic(predicate) && VariableNames.Of(predicate) is { Count: > 0 } read && read.All(keys.ContainsKey)).ToList();
        if (below.Count == 0)
        {
            return plan;
        }

        LogicalPlan grouped = aggregate with { Source = new Filter(aggregate.Source, [.. below.Select(predicate => Substitution.Apply(predicate, keys))]) };
        Expression[] above = [.. filter.Predicates.Except(below)];
        return above.Length == 0 ? grouped with { EstimatedRows = filter.EstimatedRows } : filter with { Source = grouped, Predicates = above };
    }

    private static bool CannotFail(Expression aggregate, HashSet<string> entities)
    {
        if (CountedValue.TryRead(aggregate, out var counted))
        {
            return counted is null || ExpressionTraits.CannotFail(counted, entities);
        }

        return aggregate is FunctionInvocation { Aggregates: false, Name: [var name], Arguments: [var value] }
            && name.ToUpperInvariant() is "COUNT" or "MIN" or "MAX" or "COLLECT"
            && ExpressionTraits.CannotFail(value, entities);
    }
}
