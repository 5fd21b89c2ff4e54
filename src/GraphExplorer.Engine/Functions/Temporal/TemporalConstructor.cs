using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>What <c>date()</c>, <c>time()</c>, <c>localtime()</c>, <c>datetime()</c> and <c>localdatetime()</c> do with their argument.</summary>
internal static class TemporalConstructor
{
    /// <summary>The zone of values that name none.</summary>
    internal static DateTimeZone DefaultZone => DateTimeZone.Utc;

    /// <summary>The value of a type at a moment, in a zone.</summary>
    internal static GraphValue At(Instant moment, TemporalKind kind, DateTimeZone zone)
    {
        var zoned = moment.InZone(zone);
        return new TemporalParts(IsoDate.From(zoned.Date), zoned.TimeOfDay, zone, zoned.Offset).ToValue(kind, zone);
    }

    /// <summary>
    /// The value that a string, map or other temporal value says; now in the argument's zone for a map of a time zone alone.
    /// Throws <see cref="GraphException"/>: SyntaxError for a malformed text, ArgumentError for fields that make no value, TypeError.
    /// </summary>
    internal static GraphValue Construct(GraphValue argument, TemporalKind kind, ExecutionState state)
    {
        try
        {
            return argument.Kind switch
            {
                ValueKind.String => TemporalParser.Parse(argument.AsString(), kind).ToValue(kind, DefaultZone),
                ValueKind.Map => FromMap(new TemporalFields(argument.AsMap()), kind, state),
                _ => Convert(argument, kind),
            };
        }
        catch (Exception exception) when (TemporalRange.IsLeft(exception))
        {
            throw TemporalRange.Error(StatusCodes.ArgumentError, exception);
        }
    }

    /// <summary>The value of a map's fields, over the fields of <c>date</c>, <c>time</c> or <c>datetime</c> where they are given.</summary>
    internal static GraphValue FromMap(TemporalFields fields, TemporalKind kind, ExecutionState state)
    {
        if (fields.HasNull)
        {
            return GraphValue.Null;
        }

        RefuseForeignFields(fields, kind);
        var zone = fields.Has("timezone") ? TimeZones.Find(Argument.String(fields["timezone"], "timezone")) : null;
        fields.Remove("timezone");
        if (fields.IsEmpty)
        {
            return zone is null ? throw Argument.OutOfRange("At least one temporal unit must be specified.") : At(state.Clock.Statement, kind, zone);
        }

        if (fields.HasAny("epochSeconds", "epochMillis"))
        {
            return FromEpoch(fields, zone ?? DefaultZone);
        }

        var dateBasis = fields.Temporal("datetime") ?? fields.Temporal("date");
        var timeBasis = fields.Temporal("datetime") ?? fields.Temporal("time");
        IsoDate? date = null;
        if (kind.HasFlag(TemporalKind.Date))
        {
            date = dateBasis is { Date: null }
                ? throw Argument.OutOfRange("Cannot get a date from a time value.")
                : DateBuilder.Build(fields, dateBasis?.Date);
        }

        if (kind == TemporalKind.Date)
        {
            return GraphValue.FromDate(date!.Value);
        }

        var time = timeBasis is { } basis ? basis.Time ?? throw Argument.OutOfRange("Cannot get a time from a date value.") : (LocalTime?)null;
        var basisZone = timeBasis?.Zone;
        Offset? offset = timeBasis?.Offset;
        if (zone is not null && basisZone is not null && time is { } local)
        {
            // A value that has a zone keeps its moment when another zone is asked for.
            (date, time, offset) = Shift(date, local, timeBasis!.Value, zone, kind);
        }
        else if (zone is not null || kind == TemporalKind.DateTime)
        {
            offset = null;
        }

        return new TemporalParts(date, TimeBuilder.Build(fields, time), zone ?? basisZone, offset).ToValue(kind, zone ?? DefaultZone);
    }

    private static (IsoDate? Date, LocalTime Time, Offset? Offset) Shift(IsoDate? date, LocalTime time, TemporalParts basis, DateTimeZone zone, TemporalKind kind)
    {
        if (kind == TemporalKind.Time)
        {
            var moment = new IsoLocalDateTime(basis.Date ?? new IsoDate(0), time).EpochSecond - basis.Offset!.Value.Seconds;
            var target = IsoZonedDateTime.FromEpochSecond(moment, 0, zone).Offset;
            var shifted = new OffsetTime(time, basis.Offset!.Value).TimeOfDay.PlusSeconds(target.Seconds - basis.Offset!.Value.Seconds);
            return (null, shifted, target);
        }

        var moved = IsoZonedDateTime.InZone(new IsoLocalDateTime(date!.Value, time), basis.Zone!, basis.Offset).WithZone(zone);
        return (moved.Local.Date, moved.Local.Time, moved.Offset);
    }

    private static GraphValue Convert(GraphValue argument, TemporalKind kind)
    {
        if (TemporalParts.Of(argument) is not { } parts)
        {
            throw new GraphException(StatusCodes.TypeError, $"Invalid input for function '{kind.ToString().ToLowerInvariant()}()': Expected a String, Map or temporal value, got: {ValueDescription.Of(argument)}");
        }

        if (kind.HasFlag(TemporalKind.Date) && parts.Date is null)
        {
            throw Argument.OutOfRange($"Cannot get a date from: {ValueDescription.Of(argument)}");
        }

        return !kind.HasFlag(TemporalKind.Date) && parts.Time is null
            ? throw Argument.OutOfRange($"Cannot get a time from: {ValueDescription.Of(argument)}")
            : parts.ToValue(kind, DefaultZone);
    }

    private static GraphValue FromEpoch(TemporalFields fields, DateTimeZone zone)
    {
        var nanoseconds = fields.Has("nanosecond") ? fields.Integer("nanosecond") : 0;
        nanoseconds += fields.Has("microsecond") ? checked(fields.Integer("microsecond") * 1_000) : 0;
        nanoseconds += fields.Has("millisecond") ? checked(fields.Integer("millisecond") * 1_000_000) : 0;
        var start = fields.Has("epochSeconds")
            ? IsoZonedDateTime.FromEpochSecond(fields.Integer("epochSeconds"), 0, zone)
            : OfMilliseconds(fields.Integer("epochMillis"), zone);
        return GraphValue.FromDateTime(start.Plus(0, nanoseconds));
    }

    /// <summary>The moment so many milliseconds after the beginning of 1970.</summary>
    internal static IsoZonedDateTime OfMilliseconds(long milliseconds, DateTimeZone zone) =>
        IsoZonedDateTime.FromEpochSecond(0, 0, zone).Plus(milliseconds / 1_000, milliseconds % 1_000 * 1_000_000);

    private static void RefuseForeignFields(TemporalFields fields, TemporalKind kind)
    {
        if (!kind.HasFlag(TemporalKind.LocalTime) && (TimeBuilder.IsGiven(fields) || fields.Has("time")))
        {
            throw Argument.OutOfRange("A date has no hour, minute, second or fraction of a second.");
        }

        if (!kind.HasFlag(TemporalKind.Date) && fields.HasAny("year", "quarter", "month", "week", "day", "dayOfWeek", "dayOfQuarter", "ordinalDay", "date"))
        {
            throw Argument.OutOfRange("A time of day has no year, quarter, month, week or day.");
        }

        if (kind is not TemporalKind.DateTime && fields.HasAny("epochSeconds", "epochMillis"))
        {
            throw Argument.OutOfRange("Only a datetime can be made from epochSeconds or epochMillis.");
        }

        if (fields.Has("datetime") && fields.HasAny("date", "time"))
        {
            throw Argument.OutOfRange("Cannot assign datetime together with date or time.");
        }
    }
}
