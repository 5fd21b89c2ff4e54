namespace GraphExplorer.Engine.Execution.Columnar.Aggregation;

/// <summary>Aggregates the rows of a region one batch after the other.</summary>
internal sealed class SerialAggregation(ColumnOperator source, BatchAggregation groups) : IAggregationInput
{
    /// <inheritdoc/>
    public void Open(ExecutionState state)
    {
        groups.Clear();
        source.Open(state);
    }

    /// <inheritdoc/>
    public BatchAggregation Aggregate(ExecutionState state, out int[]? order)
    {
        while (source.MoveNext(state))
        {
            groups.Add(source.Output, 0, state);
        }

        order = null;
        return groups;
    }

    /// <inheritdoc/>
    public void Close()
    {
        groups.Clear();
        source.Close();
    }
}
