using GraphExplorer.Engine.Execution.Columnar.Scans;

namespace GraphExplorer.Engine.Execution.Columnar;

/// <summary>
/// A physical operator that yields batches of rows. It may use the frame for what it evaluates row by row, but only the slots of its own
/// columns and of expressions; what outer rows wrote stays. Instances belong to one execution at a time and can be opened again.
/// </summary>
internal abstract class ColumnOperator : IProfiled
{
    /// <inheritdoc/>
    public long ProfiledRows { get; set; }

    /// <inheritdoc/>
    public long ProfiledDbHits { get; set; }

    /// <summary>The batch that <see cref="MoveNext"/> fills; the same one each time.</summary>
    internal abstract ColumnBatch Output { get; }

    /// <summary>The scan that all its rows come from, each from one of the scan's; null where it cannot be limited to a part.</summary>
    internal virtual IIdScan? Scan => null;

    /// <summary>Begins (again) for the frame's current outer row.</summary>
    internal void Open(ExecutionState state)
    {
        Output.Reset();
        Begin(state);
    }

    /// <summary>Fills <see cref="Output"/> with the next rows, at least one; false past the last. Throws what the row after the last batch raised.</summary>
    internal bool MoveNext(ExecutionState state)
    {
        Output.ThrowIfFailed();
        state.ThrowIfCancelled();
        if (!Fill(state))
        {
            Output.Reset();
            return false;
        }

        if (Output.Count == 0)
        {
            Output.ThrowIfFailed();
        }

        return true;
    }

    /// <summary>Lets go of what it buffered; it may be opened again.</summary>
    internal abstract void Close();

    /// <summary>Begins (again), the sources included.</summary>
    protected abstract void Begin(ExecutionState state);

    /// <summary>Fills <see cref="Output"/>: with rows, or with none but an error; false past the last.</summary>
    protected abstract bool Fill(ExecutionState state);
}
