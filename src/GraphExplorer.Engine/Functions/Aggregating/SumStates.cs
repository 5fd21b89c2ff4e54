using System.Runtime.CompilerServices;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Functions.Temporal;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>sum(): exact for integers, and a float where their total is past the range of one, as Neo4j has it; of no values it is 0.</summary>
internal sealed class SumStates : AggregateStates
{
    private NumberTotal[] _numbers = [];
    private Dictionary<int, GraphDuration>? _durations;
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
        var total = default(GraphDuration);
        var hasDuration = _durations is not null && _durations.TryGetValue(group, out total);
        if (value.IsNumber && !hasDuration)
        {
            numbers.Add(value);
        }
        else if (value.Kind == ValueKind.Duration && numbers.Count == 0)
        {
            (_durations ??= [])[group] = hasDuration ? DurationArithmetic.Add(total, value.AsDuration()) : value.AsDuration();
        }
        else
        {
            throw NumberTotal.Mismatch("sum", value);
        }
    }

    internal override void Merge(AggregateStates other, ReadOnlySpan<int> groups, ExecutionState state)
    {
        var added = ((SumStates)other)._numbers;
        for (var i = 0; i < groups.Length; i++)
        {
            _numbers[groups[i]].AddIntegers(in added[i]);
        }
    }

    internal override GraphValue Result(int group, ExecutionState state)
    {
        if (_durations is not null && _durations.TryGetValue(group, out var duration))
        {
            return GraphValue.FromDuration(duration);
        }

        ref readonly var numbers = ref _numbers[group];
        return !numbers.HoldsFloat && numbers.AsInteger() is { } integer ? GraphValue.FromInteger(integer) : GraphValue.FromFloat(numbers.AsFloat());
    }

    internal override void Clear()
    {
        base.Clear();
        _durations = null;
        _orderMatters = false;
    }

    protected override void Resize(int capacity) => _numbers = Resized(_numbers, capacity);
}
