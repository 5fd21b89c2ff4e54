using NodaTime;
using NodaTime.Calendars;

namespace GraphExplorer.Model;

/// <summary>
/// A date of the ISO calendar in the years -999,999,999 to 999,999,999, which is Cypher's range and wider than that of
/// <see cref="LocalDate"/> (-9998 to 9999). The calendar repeats itself, days of the week included, every 400 years: its rules are
/// NodaTime's, asked about the date of the same place in the years 2000 to 2399.
/// </summary>
public readonly record struct IsoDate : IComparable<IsoDate>
{
    /// <summary>The first year of the range.</summary>
    public const int FirstYear = -999_999_999;

    /// <summary>The last year of the range.</summary>
    public const int LastYear = 999_999_999;

    internal const int YearsPerCycle = 400;
    internal const long DaysPerCycle = 146_097;

    private const int ImageYear = 2000;
    private const long FirstDay = -365_243_219_162;
    private const long LastDay = 365_241_780_471;
    private static readonly LocalDate ImageStart = new(ImageYear, 1, 1);
    private static readonly long ImageStartDay = Period.DaysBetween(new LocalDate(1970, 1, 1), ImageStart);

    /// <summary>Makes the date so many days after 1970-01-01. Throws <see cref="ArgumentOutOfRangeException"/> past the range.</summary>
    public IsoDate(long epochDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochDay, FirstDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(epochDay, LastDay);
        EpochDay = epochDay;
    }

    /// <summary>Makes the date of a year, month (1 to 12) and day of the month. Throws <see cref="ArgumentOutOfRangeException"/> when there is none.</summary>
    public IsoDate(int year, int month, int day)
        : this(FromImage(new LocalDate(ImageOf(year), month, day), CycleOf(year)))
    {
    }

    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDay { get; }

    /// <summary>The proleptic year; 0 is the year before 1.</summary>
    public int Year => Image.Year + (YearsPerCycle * (int)Cycle);

    /// <summary>The month, 1 to 12.</summary>
    public int Month => Image.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => Image.Day;

    /// <summary>The day of the year, from 1.</summary>
    public int DayOfYear => Image.DayOfYear;

    /// <summary>The day of the week, Monday first.</summary>
    public IsoDayOfWeek DayOfWeek => Image.DayOfWeek;

    /// <summary>The week of <see cref="WeekYear"/>, from 1.</summary>
    public int Week => WeekYearRules.Iso.GetWeekOfWeekYear(Image);

    /// <summary>The year that the week belongs to.</summary>
    public int WeekYear => WeekYearRules.Iso.GetWeekYear(Image) + (YearsPerCycle * (int)Cycle);

    /// <summary>Whether <see cref="ToLocalDate"/> can express the date.</summary>
    public bool IsLocalDate => Year is >= -9998 and <= 9999;

    private long Cycle => Math.DivRem(EpochDay - ImageStartDay, DaysPerCycle) is var (quotient, rest) && rest < 0 ? quotient - 1 : quotient;

    private LocalDate Image => ImageIn(Cycle);

    /// <summary>Whether the left date is earlier.</summary>
    public static bool operator <(IsoDate left, IsoDate right) => left.EpochDay < right.EpochDay;

    /// <summary>Whether the left date is later.</summary>
    public static bool operator >(IsoDate left, IsoDate right) => left.EpochDay > right.EpochDay;

    /// <summary>Whether the left date is not later.</summary>
    public static bool operator <=(IsoDate left, IsoDate right) => left.EpochDay <= right.EpochDay;

    /// <summary>Whether the left date is not earlier.</summary>
    public static bool operator >=(IsoDate left, IsoDate right) => left.EpochDay >= right.EpochDay;

    /// <summary>The date of a week and a day in it. Throws <see cref="ArgumentOutOfRangeException"/> when the year has no such week.</summary>
    public static IsoDate OfWeek(int weekYear, int week, IsoDayOfWeek day) =>
        new(FromImage(WeekYearRules.Iso.GetLocalDate(ImageOf(weekYear), week, day), CycleOf(weekYear)));

    /// <summary>The same date of NodaTime's.</summary>
    public static IsoDate From(LocalDate date) => new(FromImage(date.WithCalendar(CalendarSystem.Iso), 0));

    /// <summary>How many weeks a week-year has: 52 or 53.</summary>
    public static int WeeksInWeekYear(int weekYear) => WeekYearRules.Iso.GetWeeksInWeekYear(ImageOf(weekYear));

    /// <summary>How many days a year has.</summary>
    public static int DaysInYear(int year) => CalendarSystem.Iso.GetDaysInYear(ImageOf(year));

    /// <summary>How many days a month of a year has.</summary>
    public static int DaysInMonth(int year, int month) => CalendarSystem.Iso.GetDaysInMonth(ImageOf(year), month);

    /// <summary>NodaTime's date. Throws <see cref="GraphException"/> (ArgumentError) for a year that NodaTime does not have.</summary>
    public LocalDate ToLocalDate() => IsLocalDate
        ? new LocalDate(1970, 1, 1).PlusDays((int)EpochDay)
        : throw new GraphException(StatusCodes.ArgumentError, $"The year {Year} is out of the range of LocalDate (-9998 to 9999).");

    /// <summary>The year, month and day together, for one reckoning in place of three.</summary>
    public void Deconstruct(out int year, out int month, out int day)
    {
        var cycle = Cycle;
        (year, month, day) = ImageIn(cycle);
        year += YearsPerCycle * (int)cycle;
    }

    /// <summary>The date some days later. Throws <see cref="ArgumentOutOfRangeException"/> or <see cref="OverflowException"/> past the range.</summary>
    public IsoDate PlusDays(long days) => new(checked(EpochDay + days));

    /// <summary>The date some months later, on the last day of its month where the day does not exist.</summary>
    public IsoDate PlusMonths(long months)
    {
        if (months == 0)
        {
            return this;
        }

        var image = Image;
        var total = checked(((image.Year + (YearsPerCycle * Cycle)) * 12) + image.Month - 1 + months);
        var year = Math.DivRem(total, 12, out var month);
        if (month < 0)
        {
            month += 12;
            year--;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        return new IsoDate((int)year, (int)month + 1, Math.Min(image.Day, DaysInMonth((int)year, (int)month + 1)));
    }

    /// <inheritdoc/>
    public int CompareTo(IsoDate other) => EpochDay.CompareTo(other.EpochDay);

    private LocalDate ImageIn(long cycle) => ImageStart.PlusDays((int)(EpochDay - ImageStartDay - (cycle * DaysPerCycle)));

    private static int ImageOf(int year) => ImageYear + year - (YearsPerCycle * (int)Math.Floor(year / (double)YearsPerCycle));

    private static int CycleOf(int year) => (int)Math.Floor(year / (double)YearsPerCycle) - (ImageYear / YearsPerCycle);

    private static long FromImage(LocalDate image, long cycle) => ImageStartDay + Period.DaysBetween(ImageStart, image) + (cycle * DaysPerCycle);
}
