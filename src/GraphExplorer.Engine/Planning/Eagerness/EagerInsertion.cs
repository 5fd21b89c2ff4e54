using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Eagerness;

/// <summary>
/// Puts an <see cref="Eager"/> where a read that still goes on and a write would meet, so that each clause sees the whole effect of the
/// clauses before it and none of its own. Rows flow one by one, so without it a scan could meet what a later clause makes of its
/// earlier rows, and a later clause could read before an earlier one has written for all rows.
/// </summary>
internal sealed class EagerInsertion
{
    private readonly record struct Open(GraphReads Reads, GraphWrites Writes, bool Batches = false);

    /// <summary>The plan with eager operators. Plans inside expressions only read, and are left as they are.</summary>
    internal static LogicalPlan Apply(LogicalPlan plan) => PlanEffects.AnyWrites(plan) ? Insert(plan).Plan : plan;

    private static (LogicalPlan Plan, Open Open) Insert(LogicalPlan plan)
    {
        var (result, open) = plan switch
        {
            LeafPlan => (plan, new Open(ReadCollector.OfOperator(plan), new GraphWrites())),
            Logical.Apply or SubqueryApply or TransactionalApply or SemiApply or Merge or Foreach or CartesianProduct => Nested((BinaryPlan)plan),
            NodeHashJoin or ValueHashJoin => HashJoin((BinaryPlan)plan),
            Union or Coverage => OneAfterTheOther((BinaryPlan)plan),
            UnaryPlan unary => Unary(unary),
            _ => throw new InvalidOperationException($"{plan.GetType().Name} has no known number of sources."),
        };
        if (!IsClosed(result))
        {
            return (result, open);
        }

        // A single row may come out before the last batch is over.
        return (result, Nothing() with { Batches = open.Batches && !IsBlocking(result) });
    }

    private static Open Nothing() => new(new GraphReads(), new GraphWrites());

    /// <summary>Whether all below has happened once the first row comes out, or nothing goes on below after it.</summary>
    private static bool IsClosed(LogicalPlan plan) => IsBlocking(plan) || RowBounds.AtMostOne(plan);

    private static bool IsBlocking(LogicalPlan plan) => plan is Sort or Top or Aggregate or Eager;

    private static (LogicalPlan Plan, Open Open) Unary(UnaryPlan plan)
    {
        var (source, open) = Insert(plan.Source);
        var reads = ReadCollector.OfOperator(plan);
        var writes = WriteCollector.OfOperator(plan);
        (source, open) = Separate(source, open, reads, writes);
        open.Reads.Add(reads);
        open.Writes.Add(writes);
        return (plan.WithSources([source]), open);
    }

    /// <summary>The right side runs while the left goes on, for most of these once for each of its rows, so all that it does meets what goes on below the left.</summary>
    private static (LogicalPlan Plan, Open Open) Nested(BinaryPlan plan)
    {
        var (left, open) = Insert(plan.Left);
        var (right, _) = Insert(plan.Right);
        var reads = ReadCollector.OfPlan(plan.Right);
        reads.Add(ReadCollector.OfOperator(plan));
        var writes = WriteCollector.OfPlan(plan.Right);
        writes.Add(WriteCollector.OfOperator(plan));
        (left, open) = Separate(left, open, reads, writes);
        open.Reads.Add(reads);
        open.Writes.Add(writes);
        return (plan.WithSources([left, right]), open with { Batches = open.Batches || plan is TransactionalApply { OuterWrites: true } });
    }

    /// <summary>The build side is read to its end before the probe side begins.</summary>
    private static (LogicalPlan Plan, Open Open) HashJoin(BinaryPlan plan)
    {
        var (left, _) = Insert(plan.Left);
        var (right, open) = Insert(plan.Right);
        open.Reads.Add(ReadCollector.OfOperator(plan));
        return (plan.WithSources([left, right]), open);
    }

    /// <summary>The right side begins when the left has ended, or only one of them runs.</summary>
    private static (LogicalPlan Plan, Open Open) OneAfterTheOther(BinaryPlan plan)
    {
        var (left, open) = Insert(plan.Left);
        var (right, other) = Insert(plan.Right);
        open.Reads.Add(other.Reads);
        open.Writes.Add(other.Writes);
        return (plan.WithSources([left, right]), open with { Batches = open.Batches || other.Batches });
    }

    private static (LogicalPlan Source, Open Open) Separate(LogicalPlan source, Open open, GraphReads reads, GraphWrites writes)
    {
        var reason = (open.Batches && !writes.IsEmpty ? "the transactions of the subquery end before the outer one writes" : null) ?? Conflicts.Between(open.Reads, writes) ?? Conflicts.Between(reads, open.Writes) ?? Conflicts.Between(open.Writes, writes);
        return reason is null
            ? (source, open)
            : (new Eager(source, [], reason) { EstimatedRows = source.EstimatedRows }, Nothing());
    }
}
