using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>A temporal value taken apart; what its type does not have is null.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Time">The local time of day.</param>
/// <param name="Zone">The zone; one of a fixed offset for a time.</param>
/// <param name="Offset">The offset in force.</param>
internal readonly record struct TemporalParts(IsoDate? Date, LocalTime? Time, DateTimeZone? Zone, Offset? Offset)
{
    /// <summary>Takes a value apart. Null when it is no date, time or date-time.</summary>
    internal static TemporalParts? Of(GraphValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                return new TemporalParts(value.AsIsoDate(), null, null, null);
            case ValueKind.LocalTime:
                return new TemporalParts(null, value.AsLocalTime(), null, null);
            case ValueKind.Time:
                var time = value.AsTime();
                return new TemporalParts(null, time.TimeOfDay, DateTimeZone.ForOffset(time.Offset), time.Offset);
            case ValueKind.LocalDateTime:
                var local = value.AsIsoLocalDateTime();
                return new TemporalParts(local.Date, local.Time, null, null);
            case ValueKind.DateTime:
                var zoned = value.AsIsoDateTime();
                return new TemporalParts(zoned.Local.Date, zoned.Local.Time, zoned.Zone, zoned.Offset);
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
                return GraphValue.FromLocalDateTime(new IsoLocalDateTime(Date!.Value, time));
            default:
                return GraphValue.FromDateTime(IsoZonedDateTime.InZone(new IsoLocalDateTime(Date!.Value, time), Zone ?? zone, Offset));
        }
    }

    private static Offset OffsetOf(DateTimeZone zone, IsoDate? date) =>
        IsoZonedDateTime.FromEpochSecond(new IsoLocalDateTime(date ?? new IsoDate(0), LocalTime.Midnight).EpochSecond, 0, zone).Offset;
}
