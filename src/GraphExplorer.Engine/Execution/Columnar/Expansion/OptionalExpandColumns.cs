using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Execution.Columnar.Scans;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Expansion;

/// <summary>As <see cref="ExpandColumns"/>, but a row without a match goes on once with nulls.</summary>
internal sealed class OptionalExpandColumns : ColumnOperator
{
    private const int NoMatch = -1;
    private readonly ColumnOperator _source;
    private readonly ExpandedNodes _nodes;
    private readonly RelationshipWalk _walk;
    private readonly ExpansionColumns _found;
    private readonly OptionalColumns _columns;
    private readonly RowSelection _selection;
    private readonly int[] _parents = new int[ColumnBatch.MaximumRows];
    private readonly int[] _matches = new int[ColumnBatch.MaximumRows];
    private BatchSize _size;
    private bool _hasTypes;
    private bool _hasMatched;
    private int _row;

    /// <param name="source">the rows</param>
    /// <param name="nodes">the nodes that are expanded</param>
    /// <param name="walk">over the relationships wanted, into the columns of what is found</param>
    /// <param name="found">the rows that are found, with what the predicates read</param>
    /// <param name="columns">the columns of the rows that come out</param>
    /// <param name="predicates">all must hold</param>
    internal OptionalExpandColumns(
        ColumnOperator source,
        ExpandedNodes nodes,
        RelationshipWalk walk,
        ExpansionColumns found,
        OptionalColumns columns,
        ColumnPredicate[] predicates)
    {
        _source = source;
        _nodes = nodes;
        _walk = walk;
        _found = found;
        _columns = columns;
        _selection = new RowSelection(predicates);
    }

    /// <inheritdoc/>
    internal override ColumnBatch Output => _columns.Batch;

    /// <inheritdoc/>
    internal override IIdScan? Scan => _source.Scan;

    /// <inheritdoc/>
    internal override void Close()
    {
        _walk.Close();
        _found.Batch.Clear();
        Output.Clear();
        _source.Close();
    }

    /// <inheritdoc/>
    protected override void Begin(ExecutionState state)
    {
        _size.Reset();
        _walk.Close();
        _source.Open(state);
        _row = 0;
    }

    /// <inheritdoc/>
    protected override bool Fill(ExecutionState state)
    {
        while (_walk.IsInNode || _row + 1 < _source.Output.Count || MoveToBatch(state))
        {
            FillBatch(_size.Next(), state);
            if (Output.Count > 0 || Output.HasFailed)
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
        if (!_source.MoveNext(state))
        {
            return false;
        }

        _hasTypes = _walk.Begin(state);
        return true;
    }

    private void FillBatch(int size, ExecutionState state)
    {
        _walk.EnsureCapacity(size);
        var continued = _walk.IsInNode;
        var first = continued ? _row : _row + 1;
        var batch = _found.Batch;
        batch.Reset();
        var count = Expand(first, size, batch, state);
        batch.Count = count;
        _found.Pass(_walk.Parents.AsSpan(0, count));
        var rows = _selection.Select(batch, state);

        // Past an error no row is known to have no match.
        var complete = _walk.IsInNode ? _row - 1 : _row;
        if (batch.HasFailed)
        {
            complete = batch.Count < count ? _walk.Parents[batch.Count] - 1 : _row - 1;
        }

        Output.Count = Merge(first, continued && _hasMatched, complete, rows);
        Output.EndAs(batch);
        _columns.Copy(_parents.AsSpan(0, Output.Count), _matches.AsSpan(0, Output.Count), _found);
    }

    // Each row of the source takes room in the batch, for it may go on with nulls.
    private int Expand(int first, int size, ColumnBatch batch, ExecutionState state)
    {
        var count = 0;
        try
        {
            while (true)
            {
                if (_walk.IsInNode)
                {
                    count = _walk.Fill(count, Math.Max(count, size - (_row - first)), _row);
                }

                if (_walk.IsInNode || count + (_row - first) + 2 > size || _row + 1 >= _source.Output.Count)
                {
                    break;
                }

                _row++;
                _ = _hasTypes && _nodes.TryMove(_walk, _row, state);
            }
        }
        catch (GraphException error)
        {
            batch.Fail(count, error);
        }

        state.DbHits += count;
        return count;
    }

    private int Merge(int first, bool hasMatched, int complete, ReadOnlySpan<int> rows)
    {
        var (written, next) = (0, 0);
        for (var parent = first; parent <= _row; parent++)
        {
            for (; next < rows.Length && _walk.Parents[rows[next]] == parent; next++)
            {
                _parents[written] = parent;
                _matches[written++] = rows[next];
                hasMatched = true;
            }

            if (!hasMatched && parent <= complete)
            {
                _parents[written] = parent;
                _matches[written++] = NoMatch;
            }

            _hasMatched = hasMatched;
            hasMatched = false;
        }

        return written;
    }
}
