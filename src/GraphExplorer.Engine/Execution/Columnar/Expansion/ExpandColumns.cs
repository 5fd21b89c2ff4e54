using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Execution.Columnar.Scans;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Engine.Execution.Columnar.Expansion;

/// <summary>Walks the relationships of the nodes of a batch to their neighbours.</summary>
internal sealed class ExpandColumns : ColumnOperator
{
    private readonly ColumnOperator _source;
    private readonly int _fromSlot;
    private readonly Column? _from;
    private readonly RelationshipDirection _direction;
    private readonly RelationshipTypeFilter _types;
    private readonly ExpansionColumns _columns;
    private readonly RowSelection? _selection;
    private readonly RowSelection? _lateSelection;
    private BatchSize _size;
    private int[] _parents = [];
    private int[]? _typeIds;
    private AdjacencyCursor _cursor;
    private AdjacencyStretches _stretches;
    private int _inStretch;
    private long _node;
    private bool _isDraft;
    private bool _open;
    private bool _inNode;
    private int _row;

    /// <param name="source">the rows</param>
    /// <param name="fromSlot">the node that is expanded</param>
    /// <param name="direction">seen from that node</param>
    /// <param name="types">the types</param>
    /// <param name="columns">the columns of the rows that come out</param>
    /// <param name="predicates">what is tested before the columns of the source are copied: it reads relationship and neighbour alone</param>
    /// <param name="latePredicates">what is tested after that</param>
    internal ExpandColumns(
        ColumnOperator source,
        int fromSlot,
        RelationshipDirection direction,
        RelationshipTypeFilter types,
        ExpansionColumns columns,
        ColumnPredicate[] predicates,
        ColumnPredicate[] latePredicates)
    {
        _source = source;
        _fromSlot = fromSlot;
        _from = source.Output.Find(fromSlot);
        _direction = direction;
        _types = types;
        _columns = columns;
        _selection = predicates.Length == 0 ? null : new RowSelection(predicates);
        _lateSelection = latePredicates.Length == 0 ? null : new RowSelection(latePredicates);
    }

    /// <inheritdoc/>
    internal override ColumnBatch Output => _columns.Batch;

    /// <inheritdoc/>
    internal override IIdScan? Scan => _source.Scan;

    /// <inheritdoc/>
    internal override void Close()
    {
        _cursor = default;
        _stretches = default;
        _inNode = false;
        Output.Clear();
        _source.Close();
    }

    /// <inheritdoc/>
    protected override void Begin(ExecutionState state)
    {
        _size.Reset();
        _isDraft = state.Graph.IsDraft;
        _inNode = false;
        _row = -1;
        _source.Open(state);
        _open = true;
    }

    /// <inheritdoc/>
    protected override bool Fill(ExecutionState state)
    {
        var output = Output;
        while (_open)
        {
            var size = _size.Next();
            if (_parents.Length < size)
            {
                _parents = new int[size];
                _columns.Relationships.EnsureCapacity(size);
                _columns.Neighbours.EnsureCapacity(size);
            }

            // A batch ends where the source's does, since its rows refer to that one's.
            output.Count = Expand(size, state);
            if (output.Count == 0)
            {
                output.ThrowIfFailed();
                _open = MoveToBatch(state);
                continue;
            }

            Complete(output, state);
            if (output.Count > 0 || output.HasFailed)
            {
                return true;
            }

            state.ThrowIfCancelled();
        }

        return false;
    }

    private void Complete(ColumnBatch output, ExecutionState state)
    {
        var parents = _parents.AsSpan(0, output.Count);
        if (_selection is not null)
        {
            var rows = _selection.Select(output, state);
            if (rows.Length < output.Count)
            {
                _columns.Keep(rows);
                for (var i = 0; i < rows.Length; i++)
                {
                    parents[i] = parents[rows[i]];
                }
            }

            output.Count = rows.Length;
        }

        _columns.Pass(parents[..output.Count]);
        if (_lateSelection is not null && output.Count > 0)
        {
            output.Keep(_lateSelection.Select(output, state));
        }
    }

    private bool MoveToBatch(ExecutionState state)
    {
        _row = -1;
        return _source.MoveNext(state) && _types.TryResolve(state.Graph.Store.RelationshipTypes, out _typeIds);
    }

    private int Expand(int size, ExecutionState state)
    {
        var count = 0;
        try
        {
            while (_inNode || MoveToRow(state))
            {
                count = _isDraft ? FillFromCursor(count, size) : FillFromStretches(count, size);
                if (_inNode)
                {
                    break;
                }
            }
        }
        catch (GraphException error)
        {
            Output.Fail(count, error);
        }

        state.DbHits += count;
        return count;
    }

    private int FillFromCursor(int count, int size)
    {
        var relationships = _columns.Relationships.Ids;
        var neighbours = _columns.Neighbours.Ids;
        while (count < size)
        {
            if (!_cursor.MoveNext())
            {
                _inNode = false;
                break;
            }

            relationships[count] = _cursor.RelationshipId;
            neighbours[count] = _cursor.OtherNode;
            _parents[count++] = _row;
        }

        return count;
    }

    private int FillFromStretches(int count, int size)
    {
        while (count < size)
        {
            var entries = _stretches.Entries[_inStretch..];
            if (entries.IsEmpty)
            {
                _inStretch = 0;
                if (!_stretches.MoveNext())
                {
                    _inNode = false;
                    break;
                }

                entries = _stretches.Entries;
            }

            entries = entries[..Math.Min(entries.Length, size - count)];
            _inStretch += entries.Length;
            count = _direction == RelationshipDirection.Both && !_stretches.IsOutgoing ? AddWithoutLoops(entries, count) : Add(entries, count);
        }

        return count;
    }

    private int Add(ReadOnlySpan<long> entries, int count)
    {
        var relationships = _columns.Relationships.Ids.AsSpan(count, entries.Length);
        var neighbours = _columns.Neighbours.Ids.AsSpan(count, entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            relationships[i] = AdjacencyStretches.Relationship(entries[i]);
            neighbours[i] = AdjacencyStretches.Neighbour(entries[i]);
        }

        _parents.AsSpan(count, entries.Length).Fill(_row);
        return count + entries.Length;
    }

    // A loop was there in the outgoing stretch.
    private int AddWithoutLoops(ReadOnlySpan<long> entries, int count)
    {
        var relationships = _columns.Relationships.Ids;
        var neighbours = _columns.Neighbours.Ids;
        foreach (var entry in entries)
        {
            var neighbour = AdjacencyStretches.Neighbour(entry);
            if (neighbour != _node)
            {
                relationships[count] = AdjacencyStretches.Relationship(entry);
                neighbours[count] = neighbour;
                _parents[count++] = _row;
            }
        }

        return count;
    }

    private bool MoveToRow(ExecutionState state)
    {
        while (++_row < _source.Output.Count)
        {
            if (FrameReader.TryNode(_from is null ? state.Frame[_fromSlot] : _from[_row], out _node))
            {
                state.DbHits++;
                _inNode = true;
                _inStretch = 0;
                if (_isDraft)
                {
                    _cursor = state.Graph.Relationships(_node, _direction, _typeIds);
                }
                else
                {
                    _stretches = state.Graph.Stretches(_node, _direction, _typeIds);
                }

                return true;
            }
        }

        _row = _source.Output.Count;
        return false;
    }
}
