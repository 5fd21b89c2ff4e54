using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Rules.Ordering;

/// <summary>
/// The least and the greatest value of an indexed property are at the ends of the index.
/// <code>
/// before: Aggregate(min(a.x), max(a.x)) ← NodeByLabelScan(a:A)
/// after:  CartesianProduct(Aggregate(min(b.x)) ← Limit(1) ← NodeIndexScan(b.x), Aggregate(max(c.x)) ← Limit(1) ← NodeIndexScan(c.x DESC))
/// </code>
/// </summary>
internal sealed class ExtremeFromIndex(NameSupply names, ISchemaCatalogue schema) : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        if (plan is not Aggregate { Grouping.Count: 0, Aggregates.Count: > 0, Source: NodeByLabelScan or NodeIndexScan or NodeIndexRangeSeek or NodeIndexPrefixSeek } aggregate)
        {
            return plan;
        }

        LogicalPlan? all = null;
        foreach (var item in aggregate.Aggregates)
        {
            if (One(item, aggregate.Source) is not { } one)
            {
                return plan;
            }

            all = all is null ? one : new CartesianProduct(all, one) { EstimatedRows = 1 };
        }

        return all!;
    }

    private Aggregate? One(NamedExpression item, LogicalPlan source)
    {
        if (item.Expression is not FunctionInvocation { Aggregates: false, Name: [var name], Arguments: [PropertyAccess { Target: Variable { Name: var node }, Key: var property } access] } call)
        {
            return null;
        }

        var greatest = string.Equals(name, "max", StringComparison.OrdinalIgnoreCase);
        if ((!greatest && !string.Equals(name, "min", StringComparison.OrdinalIgnoreCase)) || node != source.Introduced[0])
        {
            return null;
        }

        var own = names.Hidden("node");
        LogicalPlan? leaf = source switch
        {
            NodeByLabelScan scan when OrderFromIndex.IndexOf(schema, scan.Label, property) is { } index => new NodeIndexScan(own, index.Name, scan.Label, property) { Descending = greatest },
            NodeIndexScan scan when scan.Property == property => scan with { Variable = own, Descending = greatest },
            NodeIndexRangeSeek seek when seek.Property == property => seek with { Variable = own, Descending = greatest },
            NodeIndexPrefixSeek seek when seek.Property == property => seek with { Variable = own, Descending = greatest },
            _ => null,
        };
        return leaf is null
            ? null
            : new Aggregate(
                new Limit(leaf with { EstimatedRows = source.EstimatedRows }, new IntegerLiteral(1), false) { EstimatedRows = 1 },
                [],
                [item with { Expression = call with { Arguments = [access with { Target = new Variable(own) }] } }])
            {
                EstimatedRows = 1,
            };
    }
}
