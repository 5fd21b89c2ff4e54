using GraphExplorer.Engine.Execution.Columnar.Scans;

namespace GraphExplorer.Engine.Execution.Columnar;

/// <summary>Counts the rows and store accesses of an operator, its sources' included, for PROFILE.</summary>
internal sealed class ProfilingColumnOperator(ColumnOperator inner) : ColumnOperator
{
    /// <inheritdoc/>
    internal override ColumnBatch Output => inner.Output;

    /// <inheritdoc/>
    internal override IIdScan? Scan => inner.Scan;

    /// <inheritdoc/>
    internal override void Close() => inner.Close();

    /// <inheritdoc/>
    protected override void Begin(ExecutionState state)
    {
        var before = state.DbHits;
        inner.Open(state);
        ProfiledDbHits += state.DbHits - before;
    }

    /// <inheritdoc/>
    protected override bool Fill(ExecutionState state)
    {
        var before = state.DbHits;
        var yields = inner.MoveNext(state);
        ProfiledDbHits += state.DbHits - before;
        ProfiledRows += yields ? Output.Count : 0;
        return yields;
    }
}
