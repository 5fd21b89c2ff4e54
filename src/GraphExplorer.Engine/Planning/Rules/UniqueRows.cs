using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>Which variables tell the rows of a plan apart.</summary>
internal static class UniqueRows
{
    /// <summary>Variables that no two rows agree on all of; null where none are known. None at all: there is at most one row.</summary>
    internal static ImmutableHashSet<string>? KeyOf(LogicalPlan plan) => plan switch
    {
        Argument => [],
        AllNodesScan or NodeByLabelScan or UnionNodeByLabelsScan or NodeIndexRangeSeek or NodeIndexPrefixSeek or NodeIndexScan => [plan.Introduced[0]],
        NodeIndexSeek { Many: false } seek => [seek.Variable],
        AllRelationshipsScan scan => scan.Directed ? [scan.Variable] : [scan.Variable, scan.Start],
        RelationshipTypeScan scan => scan.Directed ? [scan.Variable] : [scan.Variable, scan.Start],
        Expand expand => KeyOf(expand.Source)?.Add(expand.Relationship),
        OptionalExpand expand => KeyOf(expand.Source)?.Add(expand.Relationship),
        Aggregate aggregate => [.. aggregate.Grouping.Select(item => item.Variable)],
        Distinct distinct => [.. distinct.Grouping.Select(item => item.Variable)],
        Filter or Project or AssemblePath or Sort or Top or Limit or Skip or Eager => KeyOf(plan.Sources[0]),
        SemiApply apply => KeyOf(apply.Left),
        CartesianProduct or Apply => KeyOf(plan.Sources[0]) is { } left && KeyOf(plan.Sources[1]) is { } right ? left.Union(right) : null,
        Coverage coverage => KeyOf(coverage.Right),
        _ => null,
    };

    /// <summary>Whether no two rows of a plan agree on all variables that stand alone among the keys.</summary>
    internal static bool AreToldApart(LogicalPlan plan, IReadOnlyList<NamedExpression> keys) =>
        KeyOf(plan) is { } unique && unique.IsSubsetOf(keys.Select(key => key.Expression).OfType<Variable>().Select(variable => variable.Name));
}
