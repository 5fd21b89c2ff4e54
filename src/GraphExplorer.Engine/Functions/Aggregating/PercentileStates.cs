using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>percentileCont() and percentileDisc(); of no values they are null. The percentile is that of the group's first row.</summary>
internal sealed class PercentileStates(Evaluator percentile, bool interpolated) : AggregateStates
{
    private (List<GraphValue>? Values, double Percentile)[] _groups = [];

    internal override bool ReadsRow => true;

    protected override int BytesPerGroup => 56;

    internal override void Add(int group, GraphValue value, ExecutionState state)
    {
        ref var kept = ref _groups[group];
        if (kept.Values is null)
        {
            kept = ([], Percentile(percentile.Evaluate(state)));
        }

        if (!value.IsNumber)
        {
            throw new GraphException(StatusCodes.TypeError, $"{Name} can only handle numerical values, but got: {ValueDescription.Of(value)}");
        }

        Keep(value, state);
        kept.Values!.Add(value);
    }

    internal override GraphValue Result(int group, ExecutionState state)
    {
        var (values, fraction) = _groups[group];
        if (values is null)
        {
            return GraphValue.Null;
        }

        values.Sort(ValueOrdering.Instance);
        return interpolated ? Interpolated(values, fraction) : Nearest(values, fraction);
    }

    protected override void Resize(int capacity) => _groups = Resized(_groups, capacity);

    private string Name => interpolated ? "percentileCont()" : "percentileDisc()";

    private static double Percentile(GraphValue value)
    {
        if (!value.IsNumber)
        {
            throw ValueDescription.Mismatch("Float", value);
        }

        return value.AsFloat() is >= 0 and <= 1
            ? value.AsFloat()
            : throw new GraphException(
                StatusCodes.ArgumentError,
                $"Invalid input '{GraphValueText.Format(value)}' is not a valid argument, must be a number in the range 0.0 to 1.0");
    }

    private static GraphValue Nearest(List<GraphValue> values, double fraction)
    {
        var place = fraction * values.Count;
        var whole = (int)place;
        return values[whole == 0 || whole != place ? Math.Min(whole, values.Count - 1) : whole - 1];
    }

    private static double Interpolated(List<GraphValue> values, double fraction)
    {
        var place = fraction * (values.Count - 1);
        var below = (int)Math.Floor(place);
        var above = (int)Math.Ceiling(place);
        var lower = values[below].AsFloat();
        return below == above ? lower : (lower * (above - place)) + (values[above].AsFloat() * (place - below));
    }
}
