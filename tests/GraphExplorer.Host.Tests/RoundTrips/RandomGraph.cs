using CsCheck;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Host.Tests.RoundTrips;

/// <summary>Random graphs: every type of value at its ends, odd names, loops, parallel relationships, lonely nodes and nodes without labels.</summary>
internal static class RandomGraph
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "plain", "with space", "it's", "\"quoted\"", "back`tick", "``", "semi;colon", "a|b~c^d!e#f", "com,ma", "new\nline", "\r\n", "tab\t", "\\", "\\u0041", "\\\\u", "a\\",
        "\u0001\u0008\u000C\u001F", "\u007F\u0085\u2028\u2029\uFEFF", "Київ 北京", "😀", "$p", "{x: 1}", "[1, 2]", "//", "/* */", "true", "1", "1.0", "null", "2020-01-01", "é", "e\u0301", "=1+1", ":ID",
        new string('x', 3000),
    ];

    private static readonly string[] Names = [.. Texts.Where(text => text.Length > 0 && text != TestGraph.Marker && text.Trim() == text), "not", "NULL", "typed", "count", "graphexplorer_dump", "n", "row", "a b"];

    private static readonly string[] Zones = ["Europe/Stockholm", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Etc/GMT+5"];

    private static readonly Gen<string> Name = Gen.OneOf(Names);
    private static readonly Gen<string> WellFormedText = Gen.OneOf(Gen.OneOf(Texts), Gen.String[Gen.Char[' ', '\uD7FF'], 0, 20], Gen.String[Gen.Char['\0', '\u00FF'], 0, 10]);
    private static readonly Gen<string> AnyText = Gen.OneOf(WellFormedText, Gen.OneOf("\uD800", "a\uDC00b", "\uDC00\uD800"));
    private static readonly Gen<long> Integer = Gen.OneOf(Gen.Long, Gen.OneOf(0L, 1, -1, long.MinValue, long.MaxValue, 1L << 53, -(1L << 53), (1L << 53) - 1));
    private static readonly Gen<double> Float = Gen.OneOf(
        Gen.Double, Gen.OneOf(0.0, -0.0, 1.0, -1.0, 1e15, 1e21, 1e-7, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon, 0.1));

    private static readonly Gen<double> Coordinate = Gen.OneOf(Gen.Double[-80, 80], Gen.OneOf(0.0, -0.0, 1e-300));
    private static readonly Gen<IsoDate> Date = Gen.OneOf(Gen.Int[-1_000_000, 1_000_000], Gen.OneOf(0))
        .Select(day => new IsoDate(day))
        .SelectMany(date => Gen.OneOf(Gen.Const(date), Gen.OneOf(new IsoDate(IsoDate.FirstYear, 1, 1), new IsoDate(IsoDate.LastYear, 12, 31), new IsoDate(12_345, 6, 7), new IsoDate(-44, 3, 15), new IsoDate(0, 1, 1))));

    private static readonly Gen<LocalTime> Time = Gen.OneOf(Gen.Long[0, NodaConstants.NanosecondsPerDay - 1], Gen.OneOf(0L, NodaConstants.NanosecondsPerDay - 1, 43_200_000_000_000, 1_000_000))
        .Select(LocalTime.FromNanosecondsSinceMidnight);

    private static readonly Gen<Offset> OffsetOfUtc = Gen.OneOf(Gen.Int[-18 * 60, 18 * 60].Select(minutes => Offset.FromSeconds(minutes * 60)), Gen.OneOf(Offset.Zero, Offset.FromSeconds(7_559), Offset.FromSeconds(-1)));

    private static readonly Gen<IsoLocalDateTime> LocalDateTime = Gen.Select(Date, Time, (date, time) => new IsoLocalDateTime(date, time));
    private static readonly Gen<GraphValue> DateTime = Gen.OneOf(
        Gen.Select(LocalDateTime, OffsetOfUtc, (local, offset) => GraphValue.FromDateTime(IsoZonedDateTime.InZone(local, DateTimeZone.ForOffset(offset)))),
        Gen.Select(Gen.Long[-4_000_000_000, 4_000_000_000], Gen.Int[0, 999_999_999], Gen.OneOf(Zones), (second, nanosecond, zone) =>
            GraphValue.FromDateTime(IsoZonedDateTime.FromEpochSecond(second, nanosecond, DateTimeZoneProviders.Tzdb[zone]))),
        Gen.Select(Gen.OneOf(1_540_686_600L, 1_540_690_200, 1_540_684_799, 1_540_688_400), Gen.Const("Europe/Stockholm"), (second, zone) =>
            GraphValue.FromDateTime(IsoZonedDateTime.FromEpochSecond(second, 0, DateTimeZoneProviders.Tzdb[zone]))),
        Gen.Select(Date.Where(date => date.Year is > IsoDate.FirstYear and < IsoDate.LastYear), Time, Gen.OneOf(Zones), (date, time, zone) =>
            GraphValue.FromDateTime(IsoZonedDateTime.InZone(new IsoLocalDateTime(date, time), DateTimeZoneProviders.Tzdb[zone]))));

    private static readonly Gen<GraphValue> Duration = Gen.OneOf(
        Gen.Select(Gen.Long[-100_000, 100_000], Gen.Long[-100_000, 100_000], Gen.Long[-10_000_000, 10_000_000], Gen.Int[0, 999_999_999], (months, days, seconds, nanoseconds) => new GraphDuration(months, days, seconds, nanoseconds)),
        Gen.OneOf(default, new GraphDuration(0, 0, -1, 500_000_000), new GraphDuration(0, 0, 0, 1), new GraphDuration(-13, 0, 0, 0), new GraphDuration(1, -1, 0, 0))).Select(GraphValue.FromDuration);

    private static readonly Gen<GraphValue> Point = Gen.Select(Gen.OneOf(4326, 4979, 7203, 9157), Coordinate, Coordinate, Coordinate, (system, x, y, z) =>
        GraphValue.FromPoint(new Point(system, x, y, system is 4979 or 9157 ? z : double.NaN)));

    private static readonly Gen<GraphValue> Bytes = Gen.Byte.Array[0, 20].Select(GraphValue.FromBytes);

    /// <summary>Graphs whose texts may be halves of surrogate pairs, and that have no byte arrays: what a script can say.</summary>
    internal static Gen<TestGraph> ForScripts { get; } = Of(Values(AnyText), Gen.OneOf(Name, Gen.OneOf("\uD800", " both ends ", "a\u0001\u0085b")));

    /// <summary>Graphs of well-formed texts, with byte arrays.</summary>
    internal static Gen<TestGraph> ForFiles { get; } = Of(Gen.Frequency((9, Values(WellFormedText)), (1, Bytes)), Name);

    private static Gen<GraphValue> Values(Gen<string> text)
    {
        Gen<GraphValue>[] single =
        [
            text.Select(GraphValue.FromString), Integer.Select(GraphValue.FromInteger), Float.Select(GraphValue.FromFloat), Gen.Bool.Select(GraphValue.FromBoolean),
            Date.Select(GraphValue.FromDate), Time.Select(GraphValue.FromLocalTime), LocalDateTime.Select(GraphValue.FromLocalDateTime), DateTime, Duration, Point,
            Gen.Select(Time, OffsetOfUtc, (time, offset) => GraphValue.FromTime(time.WithOffset(offset))),
        ];
        return Gen.Frequency(
            (3, Gen.OneOf(single)),
            (1, Gen.OneOf([.. single.Select(item => item.Array[0, 5].Select(items => GraphValue.FromList(ListValue.From(items))))])));
    }

    private static Gen<TestGraph> Of(Gen<GraphValue> value, Gen<string> name)
    {
        var properties = Gen.Select(name, value).Array[0, 6].Select(entries => MapValue.From(
            entries.DistinctBy(entry => entry.Item1, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2))));
        var node = Gen.Select(name.Array[0, 3], properties, (labels, own) => new TestNode([.. labels.Distinct(StringComparer.Ordinal)], own));
        return node.Array[0, 12].SelectMany(nodes => nodes.Length == 0
            ? Gen.Const(new TestGraph([], [], []))
            : Gen.Select(Gen.Int[0, nodes.Length - 1], name, Gen.Int[0, nodes.Length - 1], properties, (start, type, end, own) => new TestRelationship(start, type, end, own))
                .Array[0, 15].Select(relationships => new TestGraph(nodes, relationships, [])));
    }
}
