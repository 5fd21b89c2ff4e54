using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>The first rows of an order: keeps no more rows than it yields, in a heap whose root is the last of them.</summary>
internal sealed class TopOperator : Operator
{
    private readonly Operator _source;
    private readonly Evaluator _limit;
    private readonly SortOrder _sortOrder;
    private readonly RowBuffer _rows;
    private readonly int[] _columns;
    private readonly List<int> _heap = [];
    private readonly List<long> _arrivals = [];
    private long _count;
    private bool _sorted;
    private int _next;

    internal TopOperator(Operator source, Evaluator limit, SortOrder order)
    {
        _source = source;
        _limit = limit;
        _sortOrder = order;
        _rows = new RowBuffer(order.Slots);
        _columns = [.. order.Keys.Select(_rows.ColumnOf)];
    }

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _count = RowCount.Evaluate(_limit, "LIMIT", state);
        Forget();
        _source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!_sorted)
        {
            Fill(state);
            _heap.Sort(Compare);
            _sorted = true;
        }

        if (_next >= _heap.Count)
        {
            return false;
        }

        _rows.Restore(_heap[_next++], state.Frame);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        Forget();
        _source.Close();
    }

    private void Forget()
    {
        _rows.Clear();
        _heap.Clear();
        _arrivals.Clear();
        _sorted = false;
        _next = 0;
    }

    private void Fill(ExecutionState state)
    {
        for (var arrival = 0L; _source.MoveNext(state); arrival++)
        {
            state.ThrowIfCancelled();
            if (_rows.Count < _count)
            {
                _heap.Add(_rows.Append(state));
                _arrivals.Add(arrival);
                SiftUp(_heap.Count - 1);
            }
            else if (_count > 0 && PrecedesRoot(state.Frame))
            {
                var row = _heap[0];
                _rows.Replace(row, state);
                _arrivals[row] = arrival;
                SiftDown();
            }
        }
    }

    // A row that ties with the root came later, so it does not precede it.
    private bool PrecedesRoot(GraphValue[] frame)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            var order = ValueOrdering.Instance.Compare(frame[_sortOrder.Keys[i]], _rows.Value(_heap[0], _columns[i]));
            if (order != 0)
            {
                return _sortOrder.Descending[i] ? order > 0 : order < 0;
            }
        }

        return false;
    }

    private int Compare(int x, int y)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            var order = ValueOrdering.Instance.Compare(_rows.Value(x, _columns[i]), _rows.Value(y, _columns[i]));
            if (order != 0)
            {
                return _sortOrder.Descending[i] ? -order : order;
            }
        }

        return _arrivals[x].CompareTo(_arrivals[y]);
    }

    private void SiftUp(int at)
    {
        while (at > 0)
        {
            var parent = (at - 1) / 2;
            if (Compare(_heap[at], _heap[parent]) <= 0)
            {
                return;
            }

            (_heap[at], _heap[parent]) = (_heap[parent], _heap[at]);
            at = parent;
        }
    }

    private void SiftDown()
    {
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= _heap.Count)
            {
                return;
            }

            if (child + 1 < _heap.Count && Compare(_heap[child + 1], _heap[child]) > 0)
            {
                child++;
            }

            if (Compare(_heap[child], _heap[at]) <= 0)
            {
                return;
            }

            (_heap[at], _heap[child]) = (_heap[child], _heap[at]);
            at = child;
        }
    }
}
