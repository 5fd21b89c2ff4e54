using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Functions.Temporal;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>avg(): of no values it is null.</summary>
internal sealed class AverageAccumulator(AggregateInput input) : ValueAccumulator(input)
{
    private readonly NumberTotal _numbers = new();
    private GraphDuration _durations;
    private long _durationCount;

    internal override GraphValue Result(ExecutionState state)
    {
        if (_durationCount > 0)
        {
            return GraphValue.FromDuration(DurationArithmetic.Divide(_durations, _durationCount));
        }

        return _numbers.Count == 0 ? GraphValue.Null : _numbers.Average();
    }

    protected override void Take(GraphValue value, ExecutionState state)
    {
        if (value.IsNumber && _durationCount == 0)
        {
            _numbers.Add(value);
        }
        else if (value.Kind == ValueKind.Duration && _numbers.Count == 0)
        {
            _durations = DurationArithmetic.Add(_durations, value.AsDuration());
            _durationCount++;
        }
        else
        {
            throw NumberTotal.Mismatch("avg", value);
        }
    }
}
