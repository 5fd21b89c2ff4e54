using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Yields a row for each item of a list.</summary>
internal sealed class UnwindOperator(Operator source, Evaluator list, int slot) : Operator
{
    private ListValue _items = ListValue.Empty;
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        source.Open(state);
        _items = ListValue.Empty;
        _next = 0;
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (_next >= _items.Count)
        {
            if (!source.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            _next = 0;
            var value = list.Evaluate(state);
            if (value.IsList)
            {
                _items = value.AsList();
                continue;
            }

            _items = ListValue.Empty;
            if (!value.IsNull)
            {
                state.Frame[slot] = value;
                return true;
            }
        }

        state.Frame[slot] = _items[_next++];
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _items = ListValue.Empty;
        source.Close();
    }
}
