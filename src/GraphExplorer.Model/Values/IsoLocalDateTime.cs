using NodaTime;

namespace GraphExplorer.Model;

/// <summary>A date and a time of day without a zone, over the whole range of <see cref="IsoDate"/>.</summary>
/// <param name="Date">The date.</param>
/// <param name="Time">The time of day.</param>
public readonly record struct IsoLocalDateTime(IsoDate Date, LocalTime Time) : IComparable<IsoLocalDateTime>
{
    private const long SecondsPerDay = 86_400;

    /// <summary>Whether <see cref="ToLocalDateTime"/> can express the value.</summary>
    public bool IsLocalDateTime => Date.IsLocalDate;

    /// <summary>Whole seconds since 1970-01-01T00:00:00, as if in UTC; <see cref="LocalTime.NanosecondOfSecond"/> of <see cref="Time"/> is the rest.</summary>
    public long EpochSecond => (Date.EpochDay * SecondsPerDay) + (Time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);

    /// <summary>The value so many seconds after 1970-01-01T00:00:00. Throws <see cref="ArgumentOutOfRangeException"/> past the range.</summary>
    public static IsoLocalDateTime FromEpochSecond(long seconds, int nanosecond)
    {
        var day = Math.DivRem(seconds, SecondsPerDay, out var rest);
        if (rest < 0)
        {
            rest += SecondsPerDay;
            day--;
        }

        return new IsoLocalDateTime(new IsoDate(day), LocalTime.FromNanosecondsSinceMidnight((rest * NodaConstants.NanosecondsPerSecond) + nanosecond));
    }

    /// <summary>The same value of NodaTime's.</summary>
    public static IsoLocalDateTime From(LocalDateTime value) => new(IsoDate.From(value.Date), value.TimeOfDay);

    /// <summary>NodaTime's value. Throws <see cref="GraphException"/> (ArgumentError) for a year that NodaTime does not have.</summary>
    public LocalDateTime ToLocalDateTime() => Date.ToLocalDate() + Time;

    /// <summary>The value some time later. Throws <see cref="ArgumentOutOfRangeException"/> or <see cref="OverflowException"/> past the range.</summary>
    public IsoLocalDateTime Plus(long seconds, long nanoseconds)
    {
        var (second, nanosecond) = Moment.Add(EpochSecond, Time.NanosecondOfSecond, seconds, nanoseconds);
        return FromEpochSecond(second, nanosecond);
    }

    /// <inheritdoc/>
    public int CompareTo(IsoLocalDateTime other)
    {
        var order = Date.CompareTo(other.Date);
        return order != 0 ? order : Time.CompareTo(other.Time);
    }
}
