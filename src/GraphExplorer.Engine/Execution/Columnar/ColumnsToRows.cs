namespace GraphExplorer.Engine.Execution.Columnar;

/// <summary>The rows of a region as a row-at-a-time operator yields them; at most one batch is read ahead.</summary>
internal sealed class ColumnsToRows(ColumnOperator source) : Operator
{
    private int _next;

    /// <summary>The row of the region's batch that <see cref="Advance"/> moved to.</summary>
    internal int Row => _next - 1;

    /// <summary>Whether the next row lies in the batch at hand.</summary>
    internal bool HasNextAtHand => _next < source.Output.Count;

    /// <summary>The region.</summary>
    internal ColumnOperator Source => source;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _next = 0;
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!Advance(state))
        {
            return false;
        }

        source.Output.Load(Row, state.Frame);
        return true;
    }

    /// <summary>Moves to the next row, for a reader that takes it from the columns; the frame stays.</summary>
    internal bool Advance(ExecutionState state)
    {
        if (!HasNextAtHand)
        {
            _next = 0;
            if (!source.MoveNext(state))
            {
                return false;
            }
        }

        _next++;
        return true;
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();
}
