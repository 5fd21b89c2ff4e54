using NodaTime;
using NodaTime.TimeZones;

namespace GraphExplorer.Model;

/// <summary>A date and time in a zone or at a fixed offset, over the whole range of <see cref="IsoDate"/>.</summary>
/// <remarks>Zones follow NodaTime's rules; beyond the years that it has, those of the date of the same place in its outer 400 years.</remarks>
public readonly record struct IsoZonedDateTime
{
    private const int OuterYear = 9_000;
    private const long SecondsPerCycle = IsoDate.DaysPerCycle * 86_400;
    private static readonly long OuterSecond = new LocalDateTime(OuterYear, 1, 1, 0, 0).InUtc().ToInstant().ToUnixTimeSeconds();

    private IsoZonedDateTime(IsoLocalDateTime local, Offset offset, DateTimeZone zone)
    {
        Local = local;
        Offset = offset;
        Zone = zone;
    }

    /// <summary>The local date and time.</summary>
    public IsoLocalDateTime Local { get; }

    /// <summary>The offset in force.</summary>
    public Offset Offset { get; }

    /// <summary>The zone; one of a fixed offset when only that is known.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Whole seconds since 1970-01-01T00:00:00Z.</summary>
    public long EpochSecond => Local.EpochSecond - Offset.Seconds;

    /// <summary>The nanoseconds above <see cref="EpochSecond"/>.</summary>
    public int Nanosecond => Local.Time.NanosecondOfSecond;

    /// <summary>Whether <see cref="ToZonedDateTime"/> can express the value.</summary>
    public bool IsZonedDateTime => Local.Date.Year is > -9998 and < 9999;

    /// <summary>
    /// The moment of a local date-time in a zone. In an overlap it keeps <paramref name="preferred"/> where that fits, else it is the
    /// earlier one; in a gap it moves forward by the gap's length.
    /// </summary>
    public static IsoZonedDateTime InZone(IsoLocalDateTime local, DateTimeZone zone, Offset? preferred = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var cycles = CyclesBeyond(local.EpochSecond);
        var image = local with { Date = local.Date.PlusDays(-cycles * IsoDate.DaysPerCycle) };
        var mapping = zone.MapLocal(image.ToLocalDateTime());
        var zoned = mapping.Count == 2 && preferred == mapping.LateInterval.WallOffset ? mapping.Last() : Resolvers.LenientResolver(mapping);
        return FromImage(zoned, cycles);
    }

    /// <summary>The value of a moment in a zone. Throws <see cref="ArgumentOutOfRangeException"/> past the range.</summary>
    public static IsoZonedDateTime FromEpochSecond(long seconds, int nanosecond, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var cycles = CyclesBeyond(seconds);
        return FromImage(Instant.FromUnixTimeSeconds(seconds - (cycles * SecondsPerCycle)).PlusNanoseconds(nanosecond).InZone(zone), cycles);
    }

    /// <summary>The same value of NodaTime's.</summary>
    public static IsoZonedDateTime From(ZonedDateTime value) => FromImage(value, 0);

    /// <summary>NodaTime's value. Throws <see cref="GraphException"/> (ArgumentError) for a year that NodaTime does not have.</summary>
    public ZonedDateTime ToZonedDateTime() => new(Local.ToLocalDateTime(), Zone, Offset);

    /// <summary>The same moment in another zone.</summary>
    public IsoZonedDateTime WithZone(DateTimeZone zone) => FromEpochSecond(EpochSecond, Nanosecond, zone);

    /// <summary>The moment some time later, in the same zone. Throws <see cref="ArgumentOutOfRangeException"/> or <see cref="OverflowException"/> past the range.</summary>
    public IsoZonedDateTime Plus(long seconds, long nanoseconds)
    {
        var (second, nanosecond) = Moment.Add(EpochSecond, Nanosecond, seconds, nanoseconds);
        return FromEpochSecond(second, nanosecond, Zone);
    }

    private static IsoZonedDateTime FromImage(ZonedDateTime image, long cycles)
    {
        var local = IsoLocalDateTime.From(image.LocalDateTime);
        return new IsoZonedDateTime(local with { Date = local.Date.PlusDays(cycles * IsoDate.DaysPerCycle) }, image.Offset, image.Zone);
    }

    // How many cycles a moment lies beyond the outermost years whose zone rules are asked for.
    private static long CyclesBeyond(long second) => second > OuterSecond
        ? ((second - OuterSecond) / SecondsPerCycle) + 1
        : second < -OuterSecond ? ((second + OuterSecond) / SecondsPerCycle) - 1 : 0;
}
