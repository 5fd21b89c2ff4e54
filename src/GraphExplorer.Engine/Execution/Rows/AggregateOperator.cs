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
    private const int BytesPerAccumulator = 48;
    private readonly GroupTable _groups = new(keySlots.Length);
    private readonly GraphValue[] _key = new GraphValue[keySlots.Length];
    private readonly GraphValue[] _results = new GraphValue[resultSlots.Length];
    private readonly List<AggregateAccumulator> _accumulators = [];
    private MemoryTracker? _memory;
    private long _taken;
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

        var count = aggregates.Length == 0 ? _groups.Count : _accumulators.Count / aggregates.Length;
        if (_next >= count)
        {
            return false;
        }

        var at = _next * aggregates.Length;
        for (var i = 0; i < aggregates.Length; i++)
        {
            _results[i] = _accumulators[at + i].Result(state);
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
            AddGroup(state);
            var accumulators = _accumulators.ToArray();
            while (source.MoveNext(state))
            {
                state.ThrowIfCancelled();
                foreach (var accumulator in accumulators)
                {
                    accumulator.Add(state);
                }
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

            var group = _groups.FindOrAdd(_key, state, out var added);
            if (added)
            {
                AddGroup(state);
            }

            var at = group * aggregates.Length;
            for (var i = 0; i < aggregates.Length; i++)
            {
                _accumulators[at + i].Add(state);
            }
        }
    }

    private void AddGroup(ExecutionState state)
    {
        foreach (var aggregate in aggregates)
        {
            _accumulators.Add(aggregate.CreateAccumulator(state));
        }

        var bytes = (long)BytesPerAccumulator * aggregates.Length;
        _memory = state.Memory;
        _memory.Take(bytes);
        _taken += bytes;
    }

    private void Forget()
    {
        _groups.Clear();
        foreach (var accumulator in _accumulators)
        {
            _memory?.Release(accumulator.TakenMemory);
        }

        _accumulators.Clear();
        Array.Clear(_key);
        Array.Clear(_results);
        _memory?.Release(_taken);
        _taken = 0;
        _memory = null;
        _next = 0;
    }
}
