using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>Makes dates of year and month, week, quarter or ordinal day; fields that are not given come from a base date or are the first.</summary>
internal static class DateBuilder
{
    /// <summary>The date. Throws <see cref="GraphException"/> (ArgumentError) when fields are missing, mixed or out of range.</summary>
    internal static IsoDate Build(TemporalFields fields, IsoDate? basis)
    {
        if (basis is null && !fields.Has("year"))
        {
            throw Argument.OutOfRange("year must be specified");
        }

        RefuseMixtures(fields);
        var year = fields.Number("year", IsoDate.FirstYear, IsoDate.LastYear, basis?.Year ?? 0);
        if (fields.HasAny("week", "dayOfWeek"))
        {
            return Week(fields, basis);
        }

        if (fields.HasAny("quarter", "dayOfQuarter"))
        {
            return Quarter(fields, basis, year);
        }

        if (fields.Has("ordinalDay"))
        {
            var days = IsoDate.DaysInYear(year);
            return new IsoDate(year, 1, 1).PlusDays(fields.Number("ordinalDay", 1, days, 1) - 1);
        }

        if (basis is null)
        {
            Require(fields, "day", "month");
        }

        var month = fields.Number("month", 1, 12, basis?.Month ?? 1);
        var length = IsoDate.DaysInMonth(year, month);
        var day = fields.Has("day") ? fields.Number("day", 1, 31, 1) : Math.Min(basis?.Day ?? 1, length);
        return day <= length
            ? new IsoDate(year, month, day)
            : throw Argument.OutOfRange($"Invalid date: {MonthName(month)} {day}");
    }

    private static IsoDate Week(TemporalFields fields, IsoDate? basis)
    {
        var year = fields.Number("year", IsoDate.FirstYear, IsoDate.LastYear, basis is { } date ? date.WeekYear : 0);
        if (basis is null)
        {
            Require(fields, "dayOfWeek", "week");
        }

        var week = fields.Number("week", 1, IsoDate.WeeksInWeekYear(year), basis is { } other ? Math.Min(other.Week, IsoDate.WeeksInWeekYear(year)) : 1);
        var day = fields.Number("dayOfWeek", 1, 7, basis is { } third ? (int)third.DayOfWeek : 1);
        return IsoDate.OfWeek(year, week, (IsoDayOfWeek)day);
    }

    private static IsoDate Quarter(TemporalFields fields, IsoDate? basis, int year)
    {
        if (basis is null)
        {
            Require(fields, "dayOfQuarter", "quarter");
        }

        var quarter = fields.Number("quarter", 1, 4, basis is { } date ? TemporalComponents.Quarter(date) : 1);
        var first = new IsoDate(year, (3 * (quarter - 1)) + 1, 1);
        var length = (int)(first.PlusMonths(3).EpochDay - first.EpochDay);
        var day = fields.Has("dayOfQuarter")
            ? fields.Number("dayOfQuarter", 1, length, 1)
            : basis is { } other ? Math.Min(TemporalComponents.DayOfQuarter(other), length) : 1;
        return first.PlusDays(day - 1);
    }

    private static void RefuseMixtures(TemporalFields fields)
    {
        var groups = 0;
        groups += fields.HasAny("month", "day") ? 1 : 0;
        groups += fields.HasAny("week", "dayOfWeek") ? 1 : 0;
        groups += fields.HasAny("quarter", "dayOfQuarter") ? 1 : 0;
        groups += fields.Has("ordinalDay") ? 1 : 0;
        if (groups > 1)
        {
            throw Argument.OutOfRange("Cannot assign more than one of month and day, week and dayOfWeek, quarter and dayOfQuarter, and ordinalDay.");
        }
    }

    private static void Require(TemporalFields fields, string smaller, string larger)
    {
        if (fields.Has(smaller) && !fields.Has(larger))
        {
            throw Argument.OutOfRange($"{larger} must be specified");
        }
    }

    private static string MonthName(int month) => System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month).ToUpperInvariant();
}
