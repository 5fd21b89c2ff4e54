using GraphExplorer.Model;
using NodaTime;
using NodaTime.TimeZones;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>A temporal value taken apart; what its type does not have is null.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Time">The local time of day.</param>
/// <param name="Zone">The zone; one of a fixed offset for a time.</param>
/// <param name="Offset">The offset in force.</param>
internal readonly record struct TemporalParts(LocalDate? Date, LocalTime? Time, DateTimeZone? Zone, Offset? Offset)
{
    /// <summary>Takes a value apart. Null when it is no date, time or date-time.</summary>
    internal static TemporalParts? Of(GraphValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                return new TemporalParts(value.AsDate(), null, null, null);
            case ValueKind.LocalTime:
                return new TemporalParts(null, value.AsLocalTime(), null, null);
            case ValueKind.Time:
                var time = value.AsTime();
                return new TemporalParts(null, time.TimeOfDay, DateTimeZone.ForOffset(time.Offset), time.Offset);
            case ValueKind.LocalDateTime:
                var local = value.AsLocalDateTime();
                return new TemporalParts(local.Date, local.TimeOfDay, null, null);
            case ValueKind.DateTime:
                var zoned = value.AsDateTime();
                return new TemporalParts(zoned.Date, zoned.TimeOfDay, zoned.Zone, zoned.Offset);
            default:
                return null;
        }
    }

    /// <summary>
    /// The value of a type that consists of these parts; what is missing is midnight and <paramref name="zone"/>.
    /// A date must be there when the type has one.
    /// </summary>
    internal GraphValue ToValue(TemporalKind kind, DateTimeZone zone)
    {
        var time = Time ?? LocalTime.Midnight;
        switch (kind)
        {
            case TemporalKind.Date:
                return GraphValue.FromDate(Date!.Value);
            case TemporalKind.LocalTime:
                return GraphValue.FromLocalTime(time);
            case TemporalKind.Time:
                return GraphValue.FromTime(new OffsetTime(time, Offset ?? OffsetOf(zone, Date)));
            case TemporalKind.LocalDateTime:
                return GraphValue.FromLocalDateTime(Date!.Value + time);
            default:
                return GraphValue.FromDateTime(InZone(Date!.Value + time, Zone ?? zone, Offset));
        }
    }

    /// <summary>
    /// The moment of a local date-time in a zone. In an overlap it keeps <paramref name="preferred"/> where that fits, else it is the
    /// earlier one; in a gap it moves forward by the gap's length.
    /// </summary>
    internal static ZonedDateTime InZone(LocalDateTime local, DateTimeZone zone, Offset? preferred)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 2 && preferred == mapping.LateInterval.WallOffset ? mapping.Last() : Resolvers.LenientResolver(mapping);
    }

    private static Offset OffsetOf(DateTimeZone zone, LocalDate? date) => zone.GetUtcOffset((date ?? new LocalDate(1970, 1, 1)).AtMidnight().InUtc().ToInstant());
}
