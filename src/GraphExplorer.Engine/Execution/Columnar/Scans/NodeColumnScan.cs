using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Columnar.Scans;

/// <summary>Yields each node, or each node of a label.</summary>
internal sealed class NodeColumnScan : ColumnOperator, IIdScan
{
    private readonly LazyToken? _label;
    private readonly Column _nodes = new(ColumnKind.Node);
    private readonly ColumnBatch _output;
    private BatchSize _size;
    private IdCursor _cursor;
    private bool _open;
    private long _from;
    private long _to = long.MaxValue;

    /// <param name="slot">the node; −1 where nothing reads it</param>
    /// <param name="label">the label; null for all nodes</param>
    internal NodeColumnScan(int slot, LazyToken? label)
    {
        _label = label;
        _output = new ColumnBatch(slot < 0 ? [] : [new(slot, _nodes)]);
    }

    /// <inheritdoc/>
    internal override ColumnBatch Output => _output;

    /// <inheritdoc/>
    internal override IIdScan? Scan => this;

    /// <inheritdoc/>
    public long IdUpperBound(ExecutionState state) => state.Graph.NodeIdUpperBound;

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
        _open = false;
    }

    /// <inheritdoc/>
    protected override void Begin(ExecutionState state)
    {
        _size.Reset();
        var graph = state.Graph;
        if (_label is null)
        {
            _cursor = graph.AllNodes();
            _open = true;
        }
        else
        {
            _open = _label.TryResolve(graph.Store.Labels, out var id);
            _cursor = _open ? graph.NodesWithLabel(id) : default;
        }

        _cursor.Limit(_from, _to);
    }

    /// <inheritdoc/>
    protected override bool Fill(ExecutionState state)
    {
        if (!_open)
        {
            return false;
        }

        var size = _size.Next();
        _nodes.EnsureCapacity(size);
        var ids = _nodes.Ids;
        var count = 0;
        while (count < size && _cursor.MoveNext())
        {
            ids[count++] = _cursor.Current;
        }

        // Counted as row by row: each look, the last one included that finds none.
        state.DbHits += count;
        if (count < size)
        {
            state.DbHits++;
            Close();
        }

        _output.Count = count;
        return count > 0;
    }
}
