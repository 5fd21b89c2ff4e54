using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Groups rows by Cypher's equivalence and aggregates each group; groups come in the order of their first rows.</summary>
internal sealed class AggregateOperator(
    Operator source,
    int[] keySlots,
    Evaluator[] keys,
    int[] resultSlots,
    CompiledAggregate[] aggregates) : Operator
{
    private const int FirstGroups = 16;
    private readonly GroupTable _groups = new(keySlots.Length);
    private readonly GraphValue[] _key = new GraphValue[keySlots.Length];
    private readonly GraphValue[] _results = new GraphValue[resultSlots.Length];
    private readonly Evaluator?[] _arguments = [.. aggregates.Select(aggregate => aggregate.Argument)];
    private readonly AggregateStates[] _states = [.. aggregates.Select(aggregate => aggregate.CreateStates())];
    private int _count;
    private int _reserved;
    private bool _done;
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        Forget();
        _done = false;
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!_done)
        {
            AggregateAll(state);
            _done = true;
        }

        if (_next >= _count)
        {
            return false;
        }

        for (var i = 0; i < _states.Length; i++)
        {
            _results[i] = _states[i].Result(_next, state);
        }

        var frame = state.Frame;
        for (var i = 0; i < resultSlots.Length; i++)
        {
            frame[resultSlots[i]] = _results[i];
        }

        if (keySlots.Length > 0)
        {
            var key = _groups.Key(_next);
            for (var i = 0; i < keySlots.Length; i++)
            {
                frame[keySlots[i]] = key[i];
            }
        }

        _next++;
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        Forget();
        source.Close();
    }

    private void AggregateAll(ExecutionState state)
    {
        if (keys.Length == 0)
        {
            Reserve(1, state);
            _count = 1;
            while (source.MoveNext(state))
            {
                state.ThrowIfCancelled();
                Add(0, state);
            }

            return;
        }

        while (source.MoveNext(state))
        {
            state.ThrowIfCancelled();
            for (var i = 0; i < keys.Length; i++)
            {
                _key[i] = keys[i].Evaluate(state);
            }

            var group = _groups.FindOrAdd(_key, state, out _);
            if (group >= _reserved)
            {
                Reserve(Math.Max(FirstGroups, checked(_reserved * 2)), state);
            }

            Add(group, state);
        }

        _count = _groups.Count;
    }

    private void Add(int group, ExecutionState state)
    {
        for (var i = 0; i < _states.Length; i++)
        {
            var value = GraphValue.Null;
            if (_arguments[i] is { } argument)
            {
                value = argument.Evaluate(state);
                if (value.IsNull)
                {
                    continue;
                }
            }

            _states[i].Add(group, value, state);
        }
    }

    private void Reserve(int groups, ExecutionState state)
    {
        foreach (var states in _states)
        {
            states.Reserve(groups, state);
        }

        _reserved = groups;
    }

    private void Forget()
    {
        _groups.Clear();
        foreach (var states in _states)
        {
            states.Clear();
        }

        Array.Clear(_key);
        Array.Clear(_results);
        _count = 0;
        _reserved = 0;
        _next = 0;
    }
}
