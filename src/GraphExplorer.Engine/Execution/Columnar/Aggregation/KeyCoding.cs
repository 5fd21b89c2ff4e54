using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Aggregation;

/// <summary>
/// Turns the values of one grouping key into numbers below 2^32 that are the same where the values are equivalent, so that grouping
/// compares numbers only. Instances belong to one execution at a time.
/// </summary>
internal abstract class KeyCoding
{
    /// <summary>Computes the key's values for each row of a batch. An error ends the batch before its row.</summary>
    internal virtual void Evaluate(ColumnBatch batch, ExecutionState state)
    {
    }

    /// <summary>The numbers of the rows of the batch that was evaluated last.</summary>
    internal abstract void Encode(ColumnBatch batch, Span<uint> codes, ExecutionState state);

    /// <summary>The key's value on a row of the batch that was encoded last.</summary>
    internal abstract GraphValue Value(int row, ExecutionState state);

    /// <summary>The numbers here of what has the numbers 0, 1, 2 … in another coding of the same key; null where numbers mean the same in all.</summary>
    internal virtual uint[]? Translate(KeyCoding other, ExecutionState state) => null;

    /// <summary>Forgets all numbers.</summary>
    internal virtual void Clear()
    {
    }
}
