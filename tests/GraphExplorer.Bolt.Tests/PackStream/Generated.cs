using CsCheck;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Bolt.Tests.PackStream;

/// <summary>Values of every kind, nested.</summary>
internal static class Generated
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 20],
        Gen.Const("héllo – Україна 👩‍🚀"),
        Gen.Char.AlphaNumeric.Select(Gen.Int[0, 70_000], (letter, count) => new string(letter, count)));

    private static readonly Gen<string> Name = Gen.String[Gen.Char.AlphaNumeric, 1, 12];
    private static readonly Gen<LocalDate> Date = Gen.Int[-4_371_222, 2_932_896].Select(day => new LocalDate(1970, 1, 1).PlusDays(day));
    private static readonly Gen<LocalTime> Time = Gen.Long[0, NodaConstants.NanosecondsPerDay - 1].Select(LocalTime.FromNanosecondsSinceMidnight);
    private static readonly Gen<Offset> Zone = Gen.Int[-64_800, 64_800].Select(Offset.FromSeconds);
    private static readonly Gen<double> Coordinate = Gen.Double[-1e9, 1e9];

    private static readonly Gen<GraphValue> Temporal = Gen.OneOf(
        Date.Select(GraphValue.FromDate),
        Gen.Long[-365_000_000_000, 365_000_000_000].Select(day => GraphValue.FromDate(new IsoDate(day))),
        Gen.Long[-30_000_000_000_000_000, 30_000_000_000_000_000].Select(second => GraphValue.FromLocalDateTime(IsoLocalDateTime.FromEpochSecond(second, 7))),
        Gen.Long[-30_000_000_000_000_000, 30_000_000_000_000_000].Select(Zone, (second, offset) =>
            GraphValue.FromDateTime(IsoZonedDateTime.FromEpochSecond(second, 7, DateTimeZone.ForOffset(offset)))),
        Time.Select(GraphValue.FromLocalTime),
        Time.Select(Zone, (time, offset) => GraphValue.FromTime(new OffsetTime(time, offset))),
        Date.Select(Time, (date, time) => GraphValue.FromLocalDateTime(date + time)),
        Gen.Long[-300_000_000_000, 250_000_000_000].Select(Gen.Int[0, 999_999_999], Zone, (second, nanosecond, offset) =>
            GraphValue.FromDateTime(Instant.FromUnixTimeSeconds(second).PlusNanoseconds(nanosecond).InZone(DateTimeZone.ForOffset(offset)))),
        Gen.Long[-3_000_000_000, 4_000_000_000].Select(Among("Europe/Kyiv", "America/New_York", "Asia/Kathmandu"), (second, zone) =>
            GraphValue.FromDateTime(Instant.FromUnixTimeSeconds(second).InZone(DateTimeZoneProviders.Tzdb[zone]))),
        Gen.Select(Gen.Long, Gen.Long, Gen.Long, Gen.Int[0, 999_999_999]).Select((months, days, seconds, nanoseconds) =>
            GraphValue.FromDuration(new GraphDuration(months, days, seconds, nanoseconds))));

    private static readonly Gen<GraphValue> Scalar = Gen.OneOf(
        Gen.Const(GraphValue.Null),
        Gen.Bool.Select(GraphValue.FromBoolean),
        Gen.Long.Select(GraphValue.FromInteger),
        Gen.Int[-70_000, 70_000].Select(value => GraphValue.FromInteger(value)),
        Gen.Int[-130, 130].Select(value => GraphValue.FromInteger(value)),
        Gen.Double.Where(value => !double.IsNaN(value)).Select(GraphValue.FromFloat),
        Text.Select(GraphValue.FromString),
        Gen.Byte.Array[0, 300].Select(GraphValue.FromBytes),
        Temporal,
        Gen.Select(Among(4326, 7203), Coordinate, Coordinate).Select((system, x, y) => GraphValue.FromPoint(new Point(system, x, y))),
        Gen.Select(Among(4979, 9157), Coordinate, Coordinate, Coordinate).Select((system, x, y, z) => GraphValue.FromPoint(new Point(system, x, y, z))));

    internal static Gen<MapValue> Map(Gen<GraphValue> value) => Gen.Select(Name, value).Array[0, 20]
        .Select(entries => MapValue.From(entries.Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2))));

    /// <summary>Values without entities, which compare by what they hold.</summary>
    internal static Gen<GraphValue> Value { get; } = Gen.Recursive<GraphValue>((depth, inner) => depth > 3
        ? Scalar
        : Gen.Frequency(
            (6, Scalar),
            (1, inner.Array[0, 20].Select(items => GraphValue.FromList(items))),
            (1, Map(inner).Select(GraphValue.FromMap))));

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);
}
