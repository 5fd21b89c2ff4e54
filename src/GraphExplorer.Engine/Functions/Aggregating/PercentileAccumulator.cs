using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>percentileCont() and percentileDisc(); of no values they are null. The percentile is that of the group's first row.</summary>
internal sealed class PercentileAccumulator(AggregateInput input, Evaluator percentile, bool interpolated) : ValueAccumulator(input)
{
    private readonly List<GraphValue> _values = [];
    private double? _percentile;

    internal override GraphValue Result(ExecutionState state)
    {
        var count = _values.Count;
        if (count == 0)
        {
            return GraphValue.Null;
        }

        _values.Sort(ValueOrdering.Instance);
        var fraction = _percentile!.Value;
        return interpolated ? Interpolated(fraction, count) : Nearest(fraction, count);
    }

    protected override void Take(GraphValue value, ExecutionState state)
    {
        _percentile ??= Percentile(percentile.Evaluate(state));
        if (!value.IsNumber)
        {
            throw new GraphException(StatusCodes.TypeError, $"{Name} can only handle numerical values, but got: {ValueDescription.Of(value)}");
        }

        Keep(value, state);
        _values.Add(value);
    }

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

    private GraphValue Nearest(double fraction, int count)
    {
        var place = fraction * count;
        var whole = (int)place;
        return _values[whole == 0 || whole != place ? Math.Min(whole, count - 1) : whole - 1];
    }

    private double Interpolated(double fraction, int count)
    {
        var place = fraction * (count - 1);
        var below = (int)Math.Floor(place);
        var above = (int)Math.Ceiling(place);
        var lower = _values[below].AsFloat();
        return below == above ? lower : (lower * (above - place)) + (_values[above].AsFloat() * (place - below));
    }
}
