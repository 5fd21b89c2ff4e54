using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>duration() and the durations between temporal values.</summary>
internal static class DurationFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition(
            "duration(input :: STRING | MAP | DURATION) :: DURATION",
            FunctionCategory.Temporal,
            "Makes a DURATION value of a string or of a map of units.",
            (arguments, _) => Construct(arguments[0])),
        Between("between", "in months, days, seconds and nanoseconds", between => between.InAllUnits()),
        Between("inMonths", "in whole months", between => between.InMonths()),
        Between("inDays", "in whole days", between => between.InDays()),
        Between("inSeconds", "in seconds and nanoseconds", between => between.InSeconds()),
    ];

    private static FunctionDefinition Between(string name, string unit, Func<DurationBetween, GraphDuration> measure) => new(
        $"duration.{name}(from :: ANY, to :: ANY) :: DURATION",
        FunctionCategory.Temporal,
        $"Answers the duration from one temporal value to another {unit}.",
        (arguments, _) => Measure(Parts(arguments[0], name), Parts(arguments[1], name), measure));

    private static GraphValue Measure(TemporalParts from, TemporalParts to, Func<DurationBetween, GraphDuration> measure)
    {
        try
        {
            return GraphValue.FromDuration(measure(new DurationBetween(from, to)));
        }
        catch (Exception exception) when (TemporalRange.IsLeft(exception))
        {
            throw TemporalRange.Error(StatusCodes.ArithmeticError, exception);
        }
    }

    private static TemporalParts Parts(GraphValue value, string name) =>
        TemporalParts.Of(value) ?? throw Argument.Invalid($"duration.{name}", "a temporal value", value);

    private static GraphValue Construct(GraphValue input) => input.Kind switch
    {
        ValueKind.String => GraphValue.FromDuration(DurationParser.Parse(input.AsString())),
        ValueKind.Map => FromMap(input.AsMap()),
        ValueKind.Duration => input,
        _ => throw Argument.Invalid("duration", "a String, Map or Duration", input),
    };

    private static GraphValue FromMap(MapValue map)
    {
        if (map.Count == 0)
        {
            throw Argument.OutOfRange("At least one temporal unit must be specified.");
        }

        var (months, days, seconds, nanoseconds) = (0m, 0m, 0m, 0m);
        foreach (var (unit, value) in map)
        {
            if (value.IsNull)
            {
                return GraphValue.Null;
            }

            if (!value.IsNumber)
            {
                throw Argument.OutOfRange($"{unit} must be a number value, but was a {value.Kind}");
            }

            var amount = DurationArithmetic.ToDecimal(value);
            switch (unit)
            {
                case "years":
                    months += amount * 12;
                    break;
                case "quarters":
                    months += amount * 3;
                    break;
                case "months":
                    months += amount;
                    break;
                case "weeks":
                    days += amount * 7;
                    break;
                case "days":
                    days += amount;
                    break;
                case "hours":
                    seconds += amount * 3_600;
                    break;
                case "minutes":
                    seconds += amount * 60;
                    break;
                case "seconds":
                    seconds += amount;
                    break;
                case "milliseconds":
                    nanoseconds += amount * 1_000_000;
                    break;
                case "microseconds":
                    nanoseconds += amount * 1_000;
                    break;
                case "nanoseconds":
                    nanoseconds += amount;
                    break;
                default:
                    throw Argument.OutOfRange($"No such field: {unit}");
            }
        }

        return GraphValue.FromDuration(DurationArithmetic.Of(months, days, seconds, nanoseconds));
    }
}
