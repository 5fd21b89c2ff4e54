using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>Yields the rows of SHOW.</summary>
internal sealed class ShowOperator(Operator source, ShowTable table, int[] columns, int[] slots) : Operator
{
    private IEnumerator<GraphValue[]>? _rows;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        EndTable();
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (true)
        {
            if (_rows is not null)
            {
                if (_rows.MoveNext())
                {
                    for (var i = 0; i < slots.Length; i++)
                    {
                        state.Frame[slots[i]] = _rows.Current[columns[i]];
                    }

                    return true;
                }

                EndTable();
            }

            if (!source.MoveNext(state))
            {
                return false;
            }

            _rows = table.Rows(state).GetEnumerator();
        }
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        EndTable();
        source.Close();
    }

    private void EndTable()
    {
        _rows?.Dispose();
        _rows = null;
    }
}
