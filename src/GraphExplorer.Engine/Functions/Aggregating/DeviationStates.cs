using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>stDev() and stDevP() by Welford's method; below two values they are 0.</summary>
internal sealed class DeviationStates(bool ofSample) : AggregateStates
{
    private (long Count, double Mean, double Squares)[] _groups = [];

    protected override int BytesPerGroup => 24;

    internal override void Add(int group, GraphValue value, ExecutionState state)
    {
        var number = Argument.Number(value, ofSample ? "stDev" : "stDevP");
        ref var moments = ref _groups[group];
        moments.Count++;
        var difference = number - moments.Mean;
        moments.Mean += difference / moments.Count;
        moments.Squares += difference * (number - moments.Mean);
    }

    internal override GraphValue Result(int group, ExecutionState state)
    {
        var (count, _, squares) = _groups[group];
        return count < 2 ? 0.0 : Math.Sqrt(squares / (ofSample ? count - 1 : count));
    }

    protected override void Resize(int capacity) => _groups = Resized(_groups, capacity);
}
