using System.Runtime.ExceptionServices;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar;

/// <summary>
/// Some rows, held by column. Variables that are not among the columns are the same for all rows and lie in the frame. The reader may
/// drop rows in place until it asks for the next batch.
/// </summary>
internal sealed class ColumnBatch
{
    private readonly int[] _slots;
    private readonly Column[] _columns;
    private readonly Column[] _distinct;
    private ExceptionDispatchInfo? _error;

    /// <param name="columns">the columns by slot; one may stand for several variables</param>
    internal ColumnBatch(IReadOnlyList<KeyValuePair<int, Column>> columns)
    {
        _slots = [.. columns.Select(column => column.Key)];
        _columns = [.. columns.Select(column => column.Value)];
        _distinct = [.. _columns.Distinct()];
    }

    /// <summary>The rows of the first batch of a region; the next ones double up to <see cref="MaximumRows"/>.</summary>
    internal const int FirstRows = 64;

    /// <summary>The rows of a batch at most.</summary>
    internal const int MaximumRows = 1024;

    /// <summary>The number of rows.</summary>
    internal int Count { get; set; }

    /// <summary>Whether the row after the last one raised an error.</summary>
    internal bool HasFailed => _error is not null;

    /// <summary>The slots of the variables, each once.</summary>
    internal ReadOnlySpan<int> Slots => _slots;

    /// <summary>The column of each of <see cref="Slots"/>.</summary>
    internal ReadOnlySpan<Column> Columns => _columns;

    /// <summary>The column of a variable; null when it lies in the frame for all rows alike.</summary>
    internal Column? Find(int slot)
    {
        var place = Array.IndexOf(_slots, slot);
        return place < 0 ? null : _columns[place];
    }

    /// <summary>Makes room for rows in each column.</summary>
    internal void EnsureCapacity(int rows)
    {
        foreach (var column in _distinct)
        {
            column.EnsureCapacity(rows);
        }
    }

    /// <summary>Keeps some rows, which are given in ascending order.</summary>
    internal void Keep(ReadOnlySpan<int> rows)
    {
        if (rows.Length < Count)
        {
            foreach (var column in _distinct)
            {
                column.Keep(rows);
            }
        }

        Count = rows.Length;
    }

    /// <summary>Writes a row into the frame.</summary>
    internal void Load(int row, GraphValue[] frame)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            frame[_slots[i]] = _columns[i][row];
        }
    }

    /// <summary>
    /// Ends the batch before a row that raised an error. It is thrown when the next batch is asked for, so that the rows before it come out
    /// as they do one by one.
    /// </summary>
    internal void Fail(int row, GraphException error)
    {
        Count = row;
        _error = ExceptionDispatchInfo.Capture(error);
    }

    /// <summary>Takes over rows and error of the batch whose columns this one shares.</summary>
    internal void Follow(ColumnBatch source)
    {
        Count = source.Count;
        _error = source._error;
    }

    /// <summary>Takes over the error of another batch, to be raised after the rows of this one.</summary>
    internal void EndAs(ColumnBatch source) => _error = source._error;

    /// <summary>Throws the error that ended the batch, if one did.</summary>
    internal void ThrowIfFailed() => _error?.Throw();

    /// <summary>Begins again without rows.</summary>
    internal void Reset()
    {
        Count = 0;
        _error = null;
    }

    /// <summary>Lets go of the values.</summary>
    internal void Clear()
    {
        Reset();
        foreach (var column in _distinct)
        {
            column.Clear();
        }
    }
}
