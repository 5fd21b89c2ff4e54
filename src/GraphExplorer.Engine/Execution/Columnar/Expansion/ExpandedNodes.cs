namespace GraphExplorer.Engine.Execution.Columnar.Expansion;

/// <summary>The nodes that an expansion starts from on each row, and where it is to end there if that is bound.</summary>
internal sealed class ExpandedNodes
{
    private readonly int _fromSlot;
    private readonly int _toSlot;
    private readonly Column? _from;
    private readonly Column? _to;

    /// <param name="source">the rows</param>
    /// <param name="fromSlot">the node that is expanded</param>
    /// <param name="toSlot">the other node where it is bound; −1 else</param>
    internal ExpandedNodes(ColumnBatch source, int fromSlot, int toSlot)
    {
        _fromSlot = fromSlot;
        _toSlot = toSlot;
        _from = source.Find(fromSlot);
        _to = toSlot < 0 ? null : source.Find(toSlot);
    }

    /// <summary>Moves a walk to the relationships of a row; false where there can be none because a node is null. Throws TypeError for what is no node.</summary>
    internal bool TryMove(RelationshipWalk walk, int row, ExecutionState state)
    {
        if (!TryRead(_from, _fromSlot, row, state, out var from))
        {
            return false;
        }

        if (_toSlot < 0)
        {
            walk.MoveTo(from, state);
        }
        else if (TryRead(_to, _toSlot, row, state, out var to))
        {
            walk.MoveTo(from, to, state);
        }
        else
        {
            return false;
        }

        state.DbHits++;
        return true;
    }

    private static bool TryRead(Column? column, int slot, int row, ExecutionState state, out long node)
    {
        if (column is { Kind: ColumnKind.Node })
        {
            node = column.Ids[row];
            return true;
        }

        return FrameReader.TryNode(column is null ? state.Frame[slot] : column[row], out node);
    }
}
