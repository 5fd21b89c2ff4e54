namespace GraphExplorer.Engine.Execution.Columnar.Aggregation;

/// <summary>Aggregates all rows of a region.</summary>
internal interface IAggregationInput
{
    /// <summary>Begins (again) for the frame's current outer row.</summary>
    void Open(ExecutionState state);

    /// <summary>Reads all rows.</summary>
    /// <param name="state">The execution.</param>
    /// <param name="order">The groups in the order of their first rows; null for that of their numbers.</param>
    /// <returns>The groups, until it is closed or opened again.</returns>
    BatchAggregation Aggregate(ExecutionState state, out int[]? order);

    /// <summary>Lets go of the groups.</summary>
    void Close();
}
