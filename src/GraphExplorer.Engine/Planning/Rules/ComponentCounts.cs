using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Factorisation;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// A part of a product that is only counted is counted once, and its count multiplied with.
/// <code>
/// before: Aggregate(a, count(*)) ← CartesianProduct(left of a, right)
/// after:  Aggregate(a, sum(n)) ← Filter(n > 0) ← CartesianProduct(left of a, Aggregate(count(*) AS n) ← right)
/// </code>
/// </summary>
internal sealed class ComponentCounts(NameSupply names) : IPlanRule
{
    private readonly BoundVariables _bound = new();

    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        if (plan is not Aggregate aggregate
            || RandomCalls.In(aggregate)
            || aggregate.Aggregates.All(Repetition.IsIgnoredBy)
            || !aggregate.Aggregates.All(WeightedAggregates.Admits)
            || !HoldsProduct(aggregate.Source))
        {
            return plan;
        }

        var present = new RelationshipUse(aggregate.Source, []);
        var simplified = aggregate with { Aggregates = [.. aggregate.Aggregates.Select(one => WeightedAggregates.Simplified(one, present.IsPresent))] };
        var (source, counts) = Rewrite(aggregate.Source, [.. Repetition.Reads(simplified)]);
        return counts.IsEmpty
            ? plan
            : simplified with { Source = source, Aggregates = [.. simplified.Aggregates.Select(one => WeightedAggregates.Of(one, counts))] };
    }

    private static bool HoldsProduct(LogicalPlan plan) => plan switch
    {
        Filter or Project => HoldsProduct(plan.Sources[0]),
        CartesianProduct product => !IsOfScans(product),
        _ => false,
    };

    /// <summary>Products of bare scans have a count of their own.</summary>
    private static bool IsOfScans(LogicalPlan plan) => plan is AllNodesScan or NodeByLabelScan || (plan is CartesianProduct product && IsOfScans(product.Left) && IsOfScans(product.Right));

    private (LogicalPlan Plan, ImmutableList<string> Counts) Rewrite(LogicalPlan plan, ImmutableHashSet<string> read)
    {
        switch (plan)
        {
            case Filter or Project when !RandomCalls.In(plan):
                var (source, counts) = Rewrite(plan.Sources[0], read.Union(Repetition.Reads(plan)));
                return (plan.WithSources([source]), counts);
            case CartesianProduct product:
                var (left, ofLeft) = Side(product.Left, read);
                var (right, ofRight) = Side(product.Right, read);
                return (product with { Left = left, Right = right }, ofLeft.AddRange(ofRight));
            default:
                return (plan, []);
        }
    }

    private (LogicalPlan Plan, ImmutableList<string> Counts) Side(LogicalPlan side, ImmutableHashSet<string> read)
    {
        if (_bound.Of(side).Any(read.Contains))
        {
            return Rewrite(side, read);
        }

        var count = names.Hidden("count");
        var counted = Apply(new Aggregate(side, [], [new NamedExpression(count, new CountStar())]) { EstimatedRows = 1 });
        var some = new BinaryOperation(BinaryOperator.GreaterThan, new Variable(count), new IntegerLiteral(0));
        return (new Filter(counted, [some]) { EstimatedRows = 1 }, [count]);
    }
}
