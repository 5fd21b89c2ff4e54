using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>Which variables of a plan hold an entity or null, as far as its operators tell.</summary>
internal static class EntityVariables
{
    /// <summary>The variables of nodes.</summary>
    internal static HashSet<string> Nodes(LogicalPlan plan) => [.. PlanTree.Operators(plan).SelectMany(NodesOf)];

    /// <summary>The variables of nodes and relationships.</summary>
    internal static HashSet<string> All(LogicalPlan plan) => [.. PlanTree.Operators(plan).SelectMany(step => NodesOf(step).Concat(RelationshipsOf(step)))];

    private static IEnumerable<string> NodesOf(LogicalPlan step) => step switch
    {
        AllNodesScan or NodeByLabelScan or UnionNodeByLabelsScan or NodeIndexSeek or NodeIndexRangeSeek or NodeIndexPrefixSeek or NodeIndexScan or NodeIndexLookup or NodeByIdSeek =>
            step.Introduced,
        AllRelationshipsScan scan => [scan.Start, scan.End],
        RelationshipTypeScan scan => [scan.Start, scan.End],
        RelationshipIndexLookup seek => [seek.Start, seek.End],
        Expand expand => [expand.From, expand.To],
        OptionalExpand expand => [expand.From, expand.To],
        VariableLengthExpand expand => [expand.From, expand.To],
        _ => [],
    };

    private static IEnumerable<string> RelationshipsOf(LogicalPlan step) => step switch
    {
        AllRelationshipsScan scan => [scan.Variable],
        RelationshipTypeScan scan => [scan.Variable],
        RelationshipIndexLookup seek => [seek.Variable],
        Expand expand => [expand.Relationship],
        OptionalExpand expand => [expand.Relationship],
        _ => [],
    };
}
