using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Execution.Columnar.Scans;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Expansion;

/// <summary>Walks the relationships of the nodes of a batch to their neighbours, or to nodes that are bound.</summary>
internal sealed class ExpandColumns : ColumnOperator
{
    private readonly ColumnOperator _source;
    private readonly ExpandedNodes _nodes;
    private readonly RelationshipWalk _walk;
    private readonly ExpansionColumns _columns;
    private readonly RowSelection? _selection;
    private readonly RowSelection? _lateSelection;
    private BatchSize _size;
    private bool _open;
    private int _row;

    /// <param name="source">the rows</param>
    /// <param name="nodes">the nodes that are expanded</param>
    /// <param name="walk">over the relationships wanted, into the columns</param>
    /// <param name="columns">the columns of the rows that come out</param>
    /// <param name="predicates">what is tested before the columns of the source are copied: it reads relationship and neighbour alone</param>
    /// <param name="latePredicates">what is tested after that</param>
    internal ExpandColumns(
        ColumnOperator source,
        ExpandedNodes nodes,
        RelationshipWalk walk,
        ExpansionColumns columns,
        ColumnPredicate[] predicates,
        ColumnPredicate[] latePredicates)
    {
        _source = source;
        _nodes = nodes;
        _walk = walk;
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
        _walk.Close();
        Output.Clear();
        _source.Close();
    }

    /// <inheritdoc/>
    protected override void Begin(ExecutionState state)
    {
        _size.Reset();
        _walk.Close();
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
            _walk.EnsureCapacity(size);

            // A batch ends where the source's does, since its rows refer to that one's.
            output.Count = Expand(size, state);
            if (output.Count == 0)
            {
                output.ThrowIfFailed();
                _row = -1;
                _open = _source.MoveNext(state) && _walk.Begin(state);
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
        var parents = _walk.Parents.AsSpan(0, output.Count);
        if (_selection is not null)
        {
            var rows = _selection.Select(output, state);
            if (rows.Length < parents.Length)
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

    private int Expand(int size, ExecutionState state)
    {
        var count = 0;
        try
        {
            while (_walk.IsInNode || MoveToRow(state))
            {
                count = _walk.Fill(count, size, _row);
                if (_walk.IsInNode)
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

    private bool MoveToRow(ExecutionState state)
    {
        while (++_row < _source.Output.Count)
        {
            if (_nodes.TryMove(_walk, _row, state))
            {
                return true;
            }
        }

        _row = _source.Output.Count;
        return false;
    }
}
