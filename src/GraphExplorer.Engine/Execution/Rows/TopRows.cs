using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Keeps the first rows of an order of those that it is offered, in a heap whose root is the last of them.</summary>
internal sealed class TopRows
{
    private readonly SortOrder _order;
    private readonly RowBuffer _rows;
    private readonly int[] _columns;
    private readonly List<int> _heap = [];
    private readonly List<long> _arrivals = [];
    private long _limit;
    private long _arrival;

    internal TopRows(SortOrder order)
    {
        _order = order;
        _rows = new RowBuffer(order.Slots);
        _columns = [.. order.Keys.Select(_rows.ColumnOf)];
    }

    /// <summary>The rows kept.</summary>
    internal int Count => _heap.Count;

    /// <summary>Forgets all rows and begins to keep so many.</summary>
    internal void Begin(long limit)
    {
        Clear();
        _limit = limit;
    }

    /// <summary>Whether a row with this value of the first key may be one of the first.</summary>
    internal bool MayEnter(GraphValue firstKey)
    {
        if (_rows.Count < _limit)
        {
            return true;
        }

        if (_limit == 0)
        {
            return false;
        }

        var order = ValueOrdering.Instance.Compare(firstKey, _rows.Value(_heap[0], _columns[0]));
        return _order.Descending[0] ? order >= 0 : order <= 0;
    }

    /// <summary>Keeps the frame's current row if it is one of the first so far.</summary>
    internal void Offer(ExecutionState state)
    {
        if (_rows.Count < _limit)
        {
            _heap.Add(_rows.Append(state));
            _arrivals.Add(_arrival++);
            SiftUp(_heap.Count - 1);
        }
        else if (_limit > 0 && PrecedesRoot(state.Frame))
        {
            var row = _heap[0];
            _rows.Replace(row, state);
            _arrivals[row] = _arrival++;
            SiftDown();
        }
    }

    /// <summary>Puts the rows into their order; none may be offered any more.</summary>
    internal void Sort() => _heap.Sort(Compare);

    /// <summary>Writes a row, by its place in the order, back to the frame.</summary>
    internal void Restore(int place, GraphValue[] frame) => _rows.Restore(_heap[place], frame);

    /// <summary>Forgets all rows.</summary>
    internal void Clear()
    {
        _rows.Clear();
        _heap.Clear();
        _arrivals.Clear();
        _arrival = 0;
        _limit = 0;
    }

    // A row that ties with the root came later, so it does not precede it.
    private bool PrecedesRoot(GraphValue[] frame)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            var order = ValueOrdering.Instance.Compare(frame[_order.Keys[i]], _rows.Value(_heap[0], _columns[i]));
            if (order != 0)
            {
                return _order.Descending[i] ? order > 0 : order < 0;
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
                return _order.Descending[i] ? -order : order;
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
