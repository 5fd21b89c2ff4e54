using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Columnar;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Which variables of a plan hold a node on every row of its own, or a relationship.</summary>
internal static class EntityColumns
{
    /// <summary>The kinds by variable; a variable that is not there may hold anything.</summary>
    internal static Dictionary<string, ColumnKind> Of(LogicalPlan plan)
    {
        var kinds = new Dictionary<string, ColumnKind>(StringComparer.Ordinal);
        Add(plan, kinds);
        return kinds;
    }

    private static void Add(LogicalPlan plan, Dictionary<string, ColumnKind> kinds)
    {
        switch (plan)
        {
            case AllNodesScan or NodeByLabelScan or UnionNodeByLabelsScan or NodeByIdSeek or NodeIndexSeek or NodeIndexRangeSeek or NodeIndexPrefixSeek
                or NodeIndexScan or NodeIndexLookup:
                kinds[plan.Introduced[0]] = ColumnKind.Node;
                break;
            case AllRelationshipsScan or RelationshipTypeScan or RelationshipByIdSeek or RelationshipIndexLookup:
                kinds[plan.Introduced[0]] = ColumnKind.Relationship;
                kinds[plan.Introduced[1]] = ColumnKind.Node;
                kinds[plan.Introduced[2]] = ColumnKind.Node;
                break;
            case Expand expand:
                Add(expand.Source, kinds);
                kinds[expand.Relationship] = ColumnKind.Relationship;
                kinds[expand.To] = ColumnKind.Node;
                break;
            case Filter or Sort or Top or Limit or Skip or Eager or SemiApply or OptionalExpand or VariableLengthExpand or Unwind or AssemblePath:
                Add(plan.Sources[0], kinds);
                break;
            case CartesianProduct or NodeHashJoin or ValueHashJoin or Apply:
                Add(plan.Sources[0], kinds);
                Add(plan.Sources[1], kinds);
                break;
            case Project project:
                Add(project.Source, kinds);
                AddItems(project.Items, kinds);
                break;
            case Aggregate aggregate:
                AddGrouping(aggregate.Source, aggregate.Grouping, kinds);
                break;
            case Distinct distinct:
                AddGrouping(distinct.Source, distinct.Grouping, kinds);
                break;
        }
    }

    private static void AddItems(IReadOnlyList<NamedExpression> items, Dictionary<string, ColumnKind> kinds)
    {
        var before = new Dictionary<string, ColumnKind>(kinds, StringComparer.Ordinal);
        foreach (var item in items)
        {
            kinds[item.Variable] = KindOf(item, before);
        }
    }

    private static void AddGrouping(LogicalPlan source, IReadOnlyList<NamedExpression> items, Dictionary<string, ColumnKind> kinds)
    {
        var before = Of(source);
        foreach (var item in items)
        {
            kinds[item.Variable] = KindOf(item, before);
        }
    }

    private static ColumnKind KindOf(NamedExpression item, Dictionary<string, ColumnKind> kinds) =>
        item.Expression is Variable variable ? kinds.GetValueOrDefault(variable.Name) : ColumnKind.Value;
}
