using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Functions.Temporal;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>sum(): exact for integers, and a float where their total is past the range of one, as Neo4j has it; of no values it is 0.</summary>
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

        return !_numbers.HoldsFloat && _numbers.AsInteger() is { } integer ? GraphValue.FromInteger(integer) : GraphValue.FromFloat(_numbers.AsFloat());
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
