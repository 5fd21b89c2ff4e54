using System.Runtime.CompilerServices;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Functions.Temporal;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>avg(): of no values it is null.</summary>
internal sealed class AverageStates : AggregateStates
{
    private NumberTotal[] _numbers = [];
    private Dictionary<int, DurationTotal>? _durations;
    private bool _orderMatters;

    internal override bool OrderMatters => _orderMatters;

    protected override int BytesPerGroup => Unsafe.SizeOf<NumberTotal>();

    internal override void Add(int group, GraphValue value, ExecutionState state)
    {
        ref var numbers = ref _numbers[group];
        if (value.IsInteger && _durations is null)
        {
            numbers.AddInteger(value.AsInteger());
            return;
        }

        _orderMatters = true;
        var total = default(DurationTotal);
        var hasDuration = _durations is not null && _durations.TryGetValue(group, out total);
        if (value.IsNumber && !hasDuration)
        {
            numbers.Add(value);
        }
        else if (value.Kind == ValueKind.Duration && numbers.Count == 0)
        {
            (_durations ??= [])[group] = new DurationTotal(DurationArithmetic.Add(total.Total, value.AsDuration()), total.Count + 1);
        }
        else
        {
            throw NumberTotal.Mismatch("avg", value);
        }
    }

    internal override void Merge(AggregateStates other, ReadOnlySpan<int> groups, ExecutionState state)
    {
        var added = ((AverageStates)other)._numbers;
        for (var i = 0; i < groups.Length; i++)
        {
            _numbers[groups[i]].AddIntegers(in added[i]);
        }
    }

    internal override GraphValue Result(int group, ExecutionState state)
    {
        if (_durations is not null && _durations.TryGetValue(group, out var duration))
        {
            return GraphValue.FromDuration(DurationArithmetic.Divide(duration.Total, duration.Count));
        }

        ref readonly var numbers = ref _numbers[group];
        return numbers.Count == 0 ? GraphValue.Null : numbers.Average();
    }

    internal override void Clear()
    {
        base.Clear();
        _durations = null;
        _orderMatters = false;
    }

    protected override void Resize(int capacity) => _numbers = Resized(_numbers, capacity);
}
