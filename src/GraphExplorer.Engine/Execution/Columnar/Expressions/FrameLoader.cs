using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>Writes into the frame what an expression reads on a batch's rows: variables, and what it reads of entities.</summary>
internal sealed class FrameLoader
{
    private readonly int[] _slots;
    private readonly Column[] _columns;
    private readonly KeyValuePair<int, EntityRead>[] _reads;

    /// <param name="slots">the slots that the expression reads</param>
    /// <param name="reads">what it reads of entities, by the slot that takes it</param>
    /// <param name="batch">the batch that it will be evaluated on</param>
    internal FrameLoader(IReadOnlyCollection<int> slots, IReadOnlyList<KeyValuePair<int, EntityRead>> reads, ColumnBatch batch)
    {
        _slots = [.. slots.Where(slot => batch.Find(slot) is not null)];
        _columns = [.. _slots.Select(slot => batch.Find(slot)!)];
        _reads = [.. reads];
    }

    /// <summary>Begins with a batch.</summary>
    internal void Begin(ExecutionState state)
    {
        foreach (var (_, read) in _reads)
        {
            read.Begin(state);
        }
    }

    /// <summary>Ends with a batch.</summary>
    internal void End()
    {
        foreach (var (_, read) in _reads)
        {
            read.End();
        }
    }

    /// <summary>Writes a row.</summary>
    internal void Load(int row, GraphValue[] frame)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            frame[_slots[i]] = _columns[i][row];
        }

        foreach (var (slot, read) in _reads)
        {
            frame[slot] = read.Read(row);
        }
    }
}
