using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>Writes those variables of a batch's rows into the frame that an expression reads.</summary>
internal sealed class FrameLoader
{
    private readonly int[] _slots;
    private readonly Column[] _columns;

    /// <param name="slots">the slots that the expression reads</param>
    /// <param name="batch">the batch that it will be evaluated on</param>
    internal FrameLoader(IReadOnlyCollection<int> slots, ColumnBatch batch)
    {
        _slots = [.. slots.Where(slot => batch.Find(slot) is not null)];
        _columns = [.. _slots.Select(slot => batch.Find(slot)!)];
    }

    /// <summary>Writes a row.</summary>
    internal void Load(int row, GraphValue[] frame)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            frame[_slots[i]] = _columns[i][row];
        }
    }
}
