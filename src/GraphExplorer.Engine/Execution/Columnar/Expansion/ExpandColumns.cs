using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Columnar.Expansion;

/// <summary>Walks the relationships of the nodes of a batch to their neighbours.</summary>
internal sealed class ExpandColumns : ColumnOperator
{
    private readonly ColumnOperator _source;
    private readonly int _fromSlot;
    private readonly Column? _from;
    private readonly RelationshipDirection _direction;
    private readonly RelationshipTypeFilter _types;
    private readonly Column _relationships;
    private readonly Column _neighbours;
    private readonly (Column From, Column To)[] _passed;
    private readonly ColumnBatch _output;
    private readonly RowSelection? _selection;
    private BatchSize _size;
    private int[] _parents = [];
    private int[]? _typeIds;
    private AdjacencyCursor _cursor;
    private bool _open;
    private bool _inCursor;
    private int _row;

    internal ExpandColumns(ColumnOperator source, int fromSlot, RelationshipDirection direction, RelationshipTypeFilter types, ExpansionColumns columns, Func<ColumnBatch, ColumnPredicate[]> predicates)
    {
        _source = source;
        _fromSlot = fromSlot;
        _from = source.Output.Find(fromSlot);
        _direction = direction;
        _types = types;
        _relationships = columns.Relationships;
        _neighbours = columns.Neighbours;
        _passed = columns.Passed;
        _output = columns.Batch;
        _selection = predicates(_output) is { Length: > 0 } tests ? new RowSelection(tests) : null;
    }

    /// <inheritdoc/>
    internal override ColumnBatch Output => _output;

    /// <inheritdoc/>
    internal override void Close()
    {
        _cursor = default;
        _inCursor = false;
        _output.Clear();
        _source.Close();
    }

    /// <inheritdoc/>
    protected override void Begin(ExecutionState state)
    {
        _size.Reset();
        _inCursor = false;
        _row = -1;
        _source.Open(state);
        _open = true;
    }

    /// <inheritdoc/>
    protected override bool Fill(ExecutionState state)
    {
        while (_open)
        {
            var size = _size.Next();
            if (_parents.Length < size)
            {
                _parents = new int[size];
                _relationships.EnsureCapacity(size);
                _neighbours.EnsureCapacity(size);
            }

            // A batch ends where the source's does, since its rows refer to that one's.
            var count = Expand(size, state);
            if (count == 0)
            {
                _open = MoveToBatch(state);
                continue;
            }

            foreach (var (from, to) in _passed)
            {
                to.Gather(from, _parents.AsSpan(0, count));
            }

            _output.Count = count;
            if (_selection is not null)
            {
                _output.Keep(_selection.Select(_output, state));
            }

            if (_output.Count > 0 || _output.HasFailed)
            {
                return true;
            }

            state.ThrowIfCancelled();
        }

        return false;
    }

    private bool MoveToBatch(ExecutionState state)
    {
        _row = -1;
        return _source.MoveNext(state) && _types.TryResolve(state.Graph.Store.RelationshipTypes, out _typeIds);
    }

    private int Expand(int size, ExecutionState state)
    {
        var relationships = _relationships.Ids;
        var neighbours = _neighbours.Ids;
        var parents = _parents;
        var count = 0;
        while (_inCursor || MoveToRow(state))
        {
            while (count < size)
            {
                if (!_cursor.MoveNext())
                {
                    _inCursor = false;
                    break;
                }

                relationships[count] = _cursor.RelationshipId;
                neighbours[count] = _cursor.OtherNode;
                parents[count++] = _row;
            }

            if (_inCursor)
            {
                break;
            }
        }

        state.DbHits += count;
        return count;
    }

    private bool MoveToRow(ExecutionState state)
    {
        while (++_row < _source.Output.Count)
        {
            if (FrameReader.TryNode(_from is null ? state.Frame[_fromSlot] : _from[_row], out var node))
            {
                state.DbHits++;
                _cursor = state.Graph.Relationships(node, _direction, _typeIds);
                return _inCursor = true;
            }
        }

        _row = _source.Output.Count;
        return false;
    }
}
