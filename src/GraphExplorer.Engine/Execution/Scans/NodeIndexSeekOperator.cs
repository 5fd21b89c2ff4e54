using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Yields the nodes whose properties equal the values as <c>=</c> says; of a list of alternatives each distinct one is looked up.</summary>
internal sealed class NodeIndexSeekOperator(int slot, IndexReference reference, Evaluator[] values, bool many) : Operator
{
    private readonly GraphValue[] _key = new GraphValue[values.Length];
    private readonly GroupTable _alternatives = new(1);
    private IndexDefinition? _index;
    private IdCursor _cursor;
    private bool _inCursor;
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _alternatives.Clear();
        _next = 0;
        _inCursor = false;
        _index = reference.Resolve(state.Graph);
        var last = values.Length - 1;
        for (var i = 0; i < last; i++)
        {
            _key[i] = values[i].Evaluate(state);
            if (!CanMatch(_key[i]))
            {
                return;
            }
        }

        var value = values[last].Evaluate(state);
        if (!many)
        {
            _key[last] = value;
            if (CanMatch(value))
            {
                BeginSeek(state);
            }

            return;
        }

        if (value.IsNull)
        {
            return;
        }

        if (!value.IsList)
        {
            throw FrameReader.Mismatch("a List", value);
        }

        foreach (var item in value.AsList().Span)
        {
            if (CanMatch(item))
            {
                _alternatives.FindOrAdd([item], state, out _);
            }
        }
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (true)
        {
            if (_inCursor)
            {
                if (_cursor.MoveNext())
                {
                    state.DbHits++;
                    state.Frame[slot] = GraphValue.NodeReference(_cursor.Current);
                    return true;
                }

                _inCursor = false;
            }

            if (_next >= _alternatives.Count)
            {
                return false;
            }

            _key[^1] = _alternatives.Key(_next++)[0];
            BeginSeek(state);
        }
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _alternatives.Clear();
        Array.Clear(_key);
        _cursor = default;
        _inCursor = false;
        _index = null;
    }

    // What does not equal itself (null, NaN) equals no property.
    private static bool CanMatch(GraphValue value) => ValueComparison.Equals(value, value) == true;

    private void BeginSeek(ExecutionState state)
    {
        state.DbHits++;
        _cursor = state.Graph.Seek(_index!, _key);
        _inCursor = true;
    }
}
