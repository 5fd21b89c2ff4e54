using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Columnar.Scans;

/// <summary>Yields each relationship, or each of some types, with its ends; undirected each both ways, a loop once.</summary>
internal sealed class RelationshipColumnScan : ColumnOperator, IIdScan
{
    private const int LeastShareOfChunks = 8;
    private readonly RelationshipTypeFilter _types;
    private readonly bool _directed;
    private readonly Column _relationships = new(ColumnKind.Relationship);
    private readonly Column _starts = new(ColumnKind.Node);
    private readonly Column _ends = new(ColumnKind.Node);
    private readonly ColumnBatch _output;
    private BatchSize _size;
    private IdCursor _cursor;
    private RelationshipChunks _chunks;
    private int[]? _typeIds;
    private int _nextType;
    private bool _open;
    private long _from;
    private long _to = long.MaxValue;

    internal RelationshipColumnScan(RelationshipTypeFilter types, bool directed, int slot, int startSlot, int endSlot, Func<int, bool> isRead)
    {
        _types = types;
        _directed = directed;
        _output = new ColumnBatch([.. new KeyValuePair<int, Column>[] { new(slot, _relationships), new(startSlot, _starts), new(endSlot, _ends) }.Where(column => isRead(column.Key))]);
    }

    /// <inheritdoc/>
    internal override ColumnBatch Output => _output;

    /// <inheritdoc/>
    internal override IIdScan? Scan => this;

    /// <inheritdoc/>
    public long IdUpperBound(ExecutionState state) => state.Graph.RelationshipIdUpperBound;

    /// <inheritdoc/>
    public void Limit(long from, long to)
    {
        _from = from;
        _to = to;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _cursor = default;
        _chunks = default;
        _open = false;
    }

    /// <inheritdoc/>
    protected override void Begin(ExecutionState state)
    {
        _size.Reset();
        _nextType = 0;
        _open = _types.TryResolve(state.Graph.Store.RelationshipTypes, out _typeIds);
        _chunks = default;
        if (_open && _directed && LiesInChunks(state.Graph) && new RelationshipChunks(state.Graph, _typeIds, _from, _to) is { IsOpen: true } chunks)
        {
            _chunks = chunks;
        }
        else if (_open)
        {
            _open = OpenNextCursor(state);
        }
    }

    /// <inheritdoc/>
    protected override bool Fill(ExecutionState state)
    {
        if (!_open)
        {
            return false;
        }

        var size = _size.Next();

        _relationships.EnsureCapacity(size);
        _starts.EnsureCapacity(size);
        _ends.EnsureCapacity(size);
        var count = _chunks.IsOpen ? FillFromChunks(size, state) : FillFromCursor(size, state);
        _output.Count = count;
        return count > 0;
    }

    private bool LiesInChunks(GraphState graph) =>
        !graph.IsDraft && (_typeIds is null || _typeIds.Sum(graph.CountRelationshipsOfType) > graph.RelationshipCount / LeastShareOfChunks);

    // Counted as row by row: each look, the last one of each type included that finds none.
    private int FillFromChunks(int size, ExecutionState state)
    {
        var count = _chunks.Fill(0, size, _relationships.Ids, _starts.Ids, _ends.Ids);
        state.DbHits += count;
        if (!_chunks.IsOpen)
        {
            state.DbHits += _typeIds?.Length ?? 1;
            _open = false;
        }

        return count;
    }

    private int FillFromCursor(int size, ExecutionState state)
    {
        // Undirected, room is left for a relationship both ways.
        var count = 0;
        while (_open && count < (_directed ? size : size - 1))
        {
            state.DbHits++;
            if (_cursor.MoveNext())
            {
                count = Add(state.Graph.Relationship(_cursor.Current), count);
            }
            else
            {
                _open = OpenNextCursor(state);
            }
        }

        return count;
    }

    private int Add(RelationshipRecord relationship, int count)
    {
        _relationships.Ids[count] = relationship.Id;
        _starts.Ids[count] = relationship.StartNode;
        _ends.Ids[count++] = relationship.EndNode;
        if (_directed || relationship.StartNode == relationship.EndNode)
        {
            return count;
        }

        _relationships.Ids[count] = relationship.Id;
        _starts.Ids[count] = relationship.EndNode;
        _ends.Ids[count++] = relationship.StartNode;
        return count;
    }

    private bool OpenNextCursor(ExecutionState state)
    {
        if (_typeIds is null)
        {
            _cursor = _nextType == 0 ? state.Graph.AllRelationships() : default;
            _cursor.Limit(_from, _to);
            return _nextType++ == 0;
        }

        if (_nextType >= _typeIds.Length)
        {
            return false;
        }

        _cursor = state.Graph.RelationshipsOfType(_typeIds[_nextType++]);
        _cursor.Limit(_from, _to);
        return true;
    }
}
