namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Counts the rows and store accesses of an operator, its sources' included, for PROFILE.</summary>
internal sealed class ProfilingOperator(Operator inner) : Operator
{
    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        var before = state.DbHits;
        inner.Open(state);
        ProfiledDbHits += state.DbHits - before;
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        var before = state.DbHits;
        var yields = inner.MoveNext(state);
        ProfiledDbHits += state.DbHits - before;
        if (yields)
        {
            ProfiledRows++;
        }

        return yields;
    }

    /// <inheritdoc/>
    internal override void Close() => inner.Close();
}
