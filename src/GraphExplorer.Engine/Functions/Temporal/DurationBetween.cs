using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>
/// The duration from one temporal value to another. What one of them lacks it takes from the other: the date, the zone; a missing time
/// is midnight. Without a date on either side only the times of day count.
/// </summary>
internal readonly struct DurationBetween
{
    private readonly LocalDateTime _from;
    private readonly LocalDateTime _to;
    private readonly DateTimeZone? _zone;
    private readonly Offset? _fromOffset;
    private readonly Instant _end;
    private readonly bool _hasDates;

    internal DurationBetween(TemporalParts from, TemporalParts to)
    {
        _hasDates = from.Date is not null || to.Date is not null;
        var day = new LocalDate(1970, 1, 1);
        _from = (from.Date ?? to.Date ?? day) + (from.Time ?? LocalTime.Midnight);
        var end = (to.Date ?? from.Date ?? day) + (to.Time ?? LocalTime.Midnight);
        if (from.Zone is null && to.Zone is null)
        {
            _to = end;
            return;
        }

        _zone = from.Zone ?? to.Zone;
        _fromOffset = from.Offset;
        var endMoment = TemporalParts.InZone(end, to.Zone ?? from.Zone!, to.Offset);
        _end = endMoment.ToInstant();
        _to = endMoment.WithZone(_zone!).LocalDateTime;
    }

    internal GraphDuration InMonths() => _hasDates ? DurationArithmetic.Of(Months(_from), 0, 0, (Int128)0) : default;

    internal GraphDuration InDays() => _hasDates ? DurationArithmetic.Of(0, Days(_from), 0, (Int128)0) : default;

    internal GraphDuration InSeconds() => DurationArithmetic.Of(0, 0, 0, Nanoseconds(_from, _fromOffset));

    /// <summary>In months, then days, then seconds.</summary>
    internal GraphDuration InAllUnits()
    {
        if (!_hasDates)
        {
            return InSeconds();
        }

        var months = Months(_from);
        var from = _from.PlusMonths(months);
        var days = Days(from);
        from = from.PlusDays(days);
        return DurationArithmetic.Of(months, days, 0, Nanoseconds(from, months == 0 && days == 0 ? _fromOffset : null));
    }

    // The last day does not count when its time of day has not been reached.
    private LocalDate LastWholeDay(LocalDateTime from)
    {
        var end = _to.Date;
        return end > from.Date && _to.TimeOfDay < from.TimeOfDay
            ? end.PlusDays(-1)
            : end < from.Date && _to.TimeOfDay > from.TimeOfDay ? end.PlusDays(1) : end;
    }

    private int Months(LocalDateTime from)
    {
        var start = from.Date;
        var end = LastWholeDay(from);
        return ((32 * ((12 * end.Year) + end.Month)) + end.Day - ((32 * ((12 * start.Year) + start.Month)) + start.Day)) / 32;
    }

    private int Days(LocalDateTime from) => Period.DaysBetween(from.Date, LastWholeDay(from));

    private Int128 Nanoseconds(LocalDateTime from, Offset? preferred)
    {
        if (_zone is not null)
        {
            return (_end - TemporalParts.InZone(from, _zone, preferred).ToInstant()).ToInt128Nanoseconds();
        }

        return (_to.InUtc().ToInstant() - from.InUtc().ToInstant()).ToInt128Nanoseconds();
    }
}
