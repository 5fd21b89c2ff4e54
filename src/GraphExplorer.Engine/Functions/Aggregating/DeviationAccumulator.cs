using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>stDev() and stDevP() by Welford's method; below two values they are 0.</summary>
internal sealed class DeviationAccumulator(AggregateInput input, bool ofSample) : ValueAccumulator(input)
{
    private long _count;
    private double _mean;
    private double _squares;

    internal override GraphValue Result(ExecutionState state) =>
        _count < 2 ? 0.0 : Math.Sqrt(_squares / (ofSample ? _count - 1 : _count));

    protected override void Take(GraphValue value, ExecutionState state)
    {
        var number = Argument.Number(value, ofSample ? "stDev" : "stDevP");
        _count++;
        var difference = number - _mean;
        _mean += difference / _count;
        _squares += difference * (number - _mean);
    }
}
