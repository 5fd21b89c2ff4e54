using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>
/// The duration from one temporal value to another. What one of them lacks it takes from the other: the date, the zone; a missing time
/// is midnight. Without a date on either side only the times of day count.
/// </summary>
internal readonly struct DurationBetween
{
    private readonly IsoLocalDateTime _from;
    private readonly IsoLocalDateTime _to;
    private readonly DateTimeZone? _zone;
    private readonly Offset? _fromOffset;
    private readonly IsoZonedDateTime _end;
    private readonly bool _hasDates;

    internal DurationBetween(TemporalParts from, TemporalParts to)
    {
        _hasDates = from.Date is not null || to.Date is not null;
        var day = new IsoDate(0);
        _from = new IsoLocalDateTime(from.Date ?? to.Date ?? day, from.Time ?? LocalTime.Midnight);
        var end = new IsoLocalDateTime(to.Date ?? from.Date ?? day, to.Time ?? LocalTime.Midnight);
        if (from.Zone is null && to.Zone is null)
        {
            _to = end;
            return;
        }

        _zone = from.Zone ?? to.Zone;
        _fromOffset = from.Offset;
        _end = IsoZonedDateTime.InZone(end, to.Zone ?? from.Zone!, to.Offset);
        _to = _end.WithZone(_zone!).Local;
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
        var start = _from with { Date = _from.Date.PlusMonths(months) };
        var days = Days(start);
        start = start with { Date = start.Date.PlusDays(days) };
        return DurationArithmetic.Of(months, days, 0, Nanoseconds(start, months == 0 && days == 0 ? _fromOffset : null));
    }

    // The last day does not count when its time of day has not been reached.
    private IsoDate LastWholeDay(IsoLocalDateTime from)
    {
        var end = _to.Date;
        return end > from.Date && _to.Time < from.Time
            ? end.PlusDays(-1)
            : end < from.Date && _to.Time > from.Time ? end.PlusDays(1) : end;
    }

    private long Months(IsoLocalDateTime from)
    {
        var start = from.Date;
        var end = LastWholeDay(from);
        return ((32 * ((12L * end.Year) + end.Month)) + end.Day - ((32 * ((12L * start.Year) + start.Month)) + start.Day)) / 32;
    }

    private long Days(IsoLocalDateTime from) => LastWholeDay(from).EpochDay - from.Date.EpochDay;

    private Int128 Nanoseconds(IsoLocalDateTime from, Offset? preferred)
    {
        if (_zone is not null)
        {
            var start = IsoZonedDateTime.InZone(from, _zone, preferred);
            return Elapsed(start.EpochSecond, start.Nanosecond, _end.EpochSecond, _end.Nanosecond);
        }

        return Elapsed(from.EpochSecond, from.Time.NanosecondOfSecond, _to.EpochSecond, _to.Time.NanosecondOfSecond);
    }

    private static Int128 Elapsed(long fromSecond, int fromNanosecond, long toSecond, int toNanosecond) =>
        (((Int128)toSecond - fromSecond) * NodaConstants.NanosecondsPerSecond) + toNanosecond - fromNanosecond;
}
