using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>What is certain of how many rows a plan yields.</summary>
internal static class RowBounds
{
    /// <summary>Whether there is at most one row for each outer row.</summary>
    internal static bool AtMostOne(LogicalPlan plan) => plan switch
    {
        Argument or NodeCountFromStore or RelationshipCountFromStore => true,
        NodeIndexSeek seek => seek is { Unique: true, Many: false },
        NodeByIdSeek seek => seek.Ids is ListLiteral { Items.Count: <= 1 },
        RelationshipByIdSeek seek => seek is { Directed: true, Ids: ListLiteral { Items.Count: <= 1 } },
        Aggregate aggregate => aggregate.Grouping.Count == 0 || AtMostOne(aggregate.Source),
        Limit { Count: IntegerLiteral { Value: <= 1 } } => true,
        Top { Limit: IntegerLiteral { Value: <= 1 } } => true,
        Unwind { List: ListLiteral { Items.Count: <= 1 } } unwind => AtMostOne(unwind.Source),
        Expand or OptionalExpand or VariableLengthExpand or Repeat or StatefulShortestPath or Unwind or LoadCsv or ProcedureCall => false,
        NeighbourExpand { Reach: NeighbourReach.Each } => false,
        ShortestPath path => !path.All && AtMostOne(path.Source),
        ProjectEndpoints endpoints => endpoints.Direction != Direction.Both && AtMostOne(endpoints.Source),
        Foreach each => AtMostOne(each.Source),
        SemiApply apply => AtMostOne(apply.Left),
        SubqueryApply { UnitSubquery: true } apply => AtMostOne(apply.Left),
        TransactionalApply { UnitSubquery: true } apply => AtMostOne(apply.Left),
        Apply or SubqueryApply or TransactionalApply or CartesianProduct or Merge or NodeHashJoin or ValueHashJoin or Coverage => plan.Sources.All(AtMostOne),
        UnaryPlan unary => AtMostOne(unary.Source),
        _ => false,
    };
}
