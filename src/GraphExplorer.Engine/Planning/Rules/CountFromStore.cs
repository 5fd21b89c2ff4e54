using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// Counts that the store knows are not counted again.
/// <code>
/// before: Aggregate(count(*)) ← NodeByLabelScan(A)      Aggregate(count(*)) ← RelationshipTypeScan(T)
/// after:  NodeCountFromStore(A)                         RelationshipCountFromStore(T)
/// </code>
/// </summary>
internal sealed class CountFromStore : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        if (plan is not Aggregate { Grouping.Count: 0, Aggregates: [var aggregate] } counting)
        {
            return plan;
        }

        var counted = Counted(aggregate.Expression);
        if (counted is null)
        {
            return plan;
        }

        var labels = new List<string?>();
        if (Nodes(counting.Source, labels) && (counted.Length == 0 || new BoundVariables().Of(counting.Source).Contains(counted)))
        {
            return new NodeCountFromStore(aggregate.Variable, labels) { EstimatedRows = 1 };
        }

        return Relationships(counting.Source) is var (types, directed, variables) && (counted.Length == 0 || variables.Contains(counted))
            ? new RelationshipCountFromStore(aggregate.Variable, types, directed) { EstimatedRows = 1 }
            : plan;
    }

    /// <summary>The variable whose values are counted, empty for count(*), null for another aggregation.</summary>
    private static string? Counted(Expression aggregate) => aggregate switch
    {
        CountStar => string.Empty,
        FunctionInvocation { Name: [var name], Distinct: false, Arguments: [Variable variable] } when string.Equals(name, "count", StringComparison.OrdinalIgnoreCase) =>
            variable.Name,
        _ => null,
    };

    private static bool Nodes(LogicalPlan plan, List<string?> labels)
    {
        switch (plan)
        {
            case AllNodesScan:
                labels.Add(null);
                return true;
            case NodeByLabelScan scan:
                labels.Add(scan.Label);
                return true;
            case CartesianProduct product:
                return Nodes(product.Left, labels) && Nodes(product.Right, labels);
            default:
                return false;
        }
    }

    private static (IReadOnlyList<string> Types, bool Directed, IReadOnlyList<string> Variables)? Relationships(LogicalPlan plan) => plan switch
    {
        RelationshipTypeScan scan => (scan.Types, scan.Directed, scan.Introduced),
        AllRelationshipsScan scan => ([], scan.Directed, scan.Introduced),
        Expand { Source: AllNodesScan nodes, Into: false, Predicates.Count: 0 } expand when nodes.Variable == expand.From =>
            (expand.Types, expand.Direction != Direction.Both, [expand.From, .. expand.Introduced]),
        _ => null,
    };
}
