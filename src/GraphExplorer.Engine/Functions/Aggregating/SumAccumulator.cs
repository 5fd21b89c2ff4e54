using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Engine.Functions.Temporal;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>sum(): exact for integers, whose overflow is an error; of no values it is 0.</summary>
internal sealed class SumAccumulator(AggregateInput input) : ValueAccumulator(input)
{
    private readonly NumberTotal _numbers = new();
    private GraphDuration? _durations;

    internal override GraphValue Result(ExecutionState state)
    {
        if (_durations is { } duration)
        {
            return GraphValue.FromDuration(duration);
        }

        if (_numbers.HoldsFloat)
        {
            return _numbers.AsFloat();
        }

        return _numbers.AsInteger() ?? throw Arithmetic.Overflow();
    }

    protected override void Take(GraphValue value, ExecutionState state)
    {
        if (value.IsNumber && _durations is null)
        {
            _numbers.Add(value);
        }
        else if (value.Kind == ValueKind.Duration && _numbers.Count == 0)
        {
            _durations = _durations is { } total ? DurationArithmetic.Add(total, value.AsDuration()) : value.AsDuration();
        }
        else
        {
            throw NumberTotal.Mismatch("sum", value);
        }
    }
}
