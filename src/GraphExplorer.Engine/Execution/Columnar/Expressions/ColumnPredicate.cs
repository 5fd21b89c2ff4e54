namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>A compiled predicate over batches. Instances belong to one execution at a time.</summary>
internal abstract class ColumnPredicate
{
    /// <summary>Whether it may raise an error, so that it must not be tested on rows that an earlier predicate would have dropped.</summary>
    internal virtual bool MayFail => false;

    /// <summary>How long a test takes beside those of other predicates.</summary>
    internal virtual int Cost => 0;

    /// <summary>
    /// Moves those of the given rows, which ascend, to the front for which it is true, and answers how many they are. An error ends the batch
    /// before its row (<see cref="ColumnBatch.Fail"/>).
    /// </summary>
    internal abstract int Select(ColumnBatch batch, Span<int> rows, ExecutionState state);
}
