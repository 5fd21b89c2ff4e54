using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>datetime(), localdatetime() and their families.</summary>
internal static class DateTimeFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        .. TemporalFunctionFamily.Of("datetime", "ZONED DATETIME", TemporalKind.DateTime),
        .. TemporalFunctionFamily.Of("localdatetime", "LOCAL DATETIME", TemporalKind.LocalDateTime),
        new FunctionDefinition(
            "datetime.fromepoch(seconds :: INTEGER | FLOAT, nanoseconds :: INTEGER | FLOAT) :: ZONED DATETIME",
            FunctionCategory.Temporal,
            "Makes a ZONED DATETIME value of the seconds and nanoseconds since the beginning of 1970.",
            (arguments, _) => FromEpoch(Whole(arguments[0], "datetime.fromepoch"), 0, Whole(arguments[1], "datetime.fromepoch"))),
        new FunctionDefinition(
            "datetime.fromepochmillis(milliseconds :: INTEGER | FLOAT) :: ZONED DATETIME",
            FunctionCategory.Temporal,
            "Makes a ZONED DATETIME value of the milliseconds since the beginning of 1970.",
            (arguments, _) => FromEpoch(0, Whole(arguments[0], "datetime.fromepochmillis"), 0)),
    ];

    private static long Whole(GraphValue value, string function) => (long)Argument.Number(value, function);

    private static GraphValue FromEpoch(long seconds, long milliseconds, long nanoseconds)
    {
        try
        {
            return GraphValue.FromDateTime(TemporalConstructor.OfMilliseconds(milliseconds, TemporalConstructor.DefaultZone).Plus(seconds, nanoseconds));
        }
        catch (Exception exception) when (TemporalRange.IsLeft(exception))
        {
            throw TemporalRange.Error(StatusCodes.ArgumentError, exception);
        }
    }
}
