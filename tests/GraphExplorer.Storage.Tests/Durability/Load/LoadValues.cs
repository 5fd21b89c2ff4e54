using System.Globalization;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Storage.Tests.Durability.Load;

/// <summary>Random values of every kind that a property can hold.</summary>
internal static class LoadValues
{
    private static readonly string[] Strings =
        ["", "a", "plain text", "Ärger, Überfluß", "\U0001F600 and \u0000 inside", "日本語のテキスト", "'quoted' \\ \"twice\"", "line\nbreak\ttab", "\uFFFF\uFFFE", new('x', 300)];

    private static readonly double[] Floats = [0.0, -0.0, 1.5, -2.25e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, 1e-7];

    private static readonly long[] Integers = [0, 1, -1, long.MaxValue, long.MinValue, 255, 256, 65_536, -129, int.MaxValue + 1L];

    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata"];

    internal static GraphValue Next(Random random) => random.Next(16) switch
    {
        0 => Integers[random.Next(Integers.Length)],
        1 => random.Next(-1000, 1000),
        2 => Floats[random.Next(Floats.Length)],
        3 => random.NextDouble(),
        4 => random.Next(2) == 0,
        5 => Strings[random.Next(Strings.Length)],
        6 => "name " + random.Next(50).ToString(CultureInfo.InvariantCulture),
        7 => GraphValue.FromBytes(Bytes(random, random.Next(40))),
        8 => GraphValue.FromDate(new LocalDate(1800 + random.Next(400), 1 + random.Next(12), 1 + random.Next(28))),
        9 => GraphValue.FromLocalTime(LocalTime.FromNanosecondsSinceMidnight(random.NextInt64(86_400_000_000_000))),
        10 => GraphValue.FromTime(new OffsetTime(LocalTime.FromNanosecondsSinceMidnight(random.NextInt64(86_400_000_000_000)), Offset.FromSeconds(random.Next(-43_200, 43_200)))),
        11 => GraphValue.FromLocalDateTime(Moment(random).InUtc().LocalDateTime),
        12 => GraphValue.FromDateTime(Moment(random).InZone(random.Next(2) == 0
            ? DateTimeZoneProviders.Tzdb[Zones[random.Next(Zones.Length)]]
            : DateTimeZone.ForOffset(Offset.FromHoursAndMinutes(random.Next(-11, 11), 30)))),
        13 => GraphValue.FromDuration(new GraphDuration(random.Next(-50, 50), random.Next(-1000, 1000), random.Next(-90_000, 90_000), random.Next(1_000_000_000))),
        14 => Place(random),
        _ => List(random),
    };

    internal static GraphValue Place(Random random) => GraphValue.FromPoint(random.Next(3) switch
    {
        0 => new Point(4326, random.Next(-180, 180), random.Next(-90, 90)),
        1 => new Point(7203, random.NextDouble() * 100, -random.NextDouble()),
        _ => new Point(9157, random.Next(10), random.Next(10), random.Next(10)),
    });

    internal static string Text(Random random, int length) => string.Create(length, random, static (span, source) =>
    {
        foreach (ref var unit in span)
        {
            unit = (char)source.Next(32, 127);
        }
    });

    internal static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static Instant Moment(Random random) => Instant.FromUnixTimeTicks(random.NextInt64(-30_000_000_000_000_000, 30_000_000_000_000_000));

    private static GraphValue List(Random random)
    {
        var count = random.Next(5);
        return random.Next(5) switch
        {
            0 => GraphValue.FromList([.. Enumerable.Range(0, count).Select(_ => GraphValue.FromInteger(random.Next()))]),
            1 => GraphValue.FromList([.. Enumerable.Range(0, count).Select(_ => GraphValue.FromFloat(Floats[random.Next(Floats.Length)]))]),
            2 => GraphValue.FromList([.. Enumerable.Range(0, count).Select(_ => GraphValue.FromString(Strings[random.Next(Strings.Length)]))]),
            3 => GraphValue.FromList([.. Enumerable.Range(0, count).Select(_ => GraphValue.FromBoolean(random.Next(2) == 0))]),
            _ => GraphValue.FromList([.. Enumerable.Range(0, count).Select(_ => GraphValue.FromDate(new LocalDate(2000 + random.Next(30), 1, 1)))]),
        };
    }
}
