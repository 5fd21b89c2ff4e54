using CsCheck;
using GraphExplorer.Model;
using GraphExplorer.Storage.Records;
using GraphExplorer.Storage.Vectors;
using NodaTime;

namespace GraphExplorer.Storage.Tests.Durability.Encoding;

/// <summary>Random values of every kind that can be stored, and chunks of them.</summary>
internal static class Generated
{
    internal const int Tokens = 12;
    private const long FirstDay = -365_243_219_162;
    private const long LastDay = 365_241_780_471;
    private const long SecondsPerDay = 86_400;

    private static readonly Gen<string> Text = Gen.Frequency(
        (5, Gen.Int[0, 6].Select(place => new[] { "", "a", "Make statement", "Consult", "Київ", "2018-01-01", "x👩‍🚀" }[place])),
        (3, Gen.String[Gen.Char.AlphaNumeric, 0, 40]),
        (2, Gen.String[0, 12]),
        (1, Gen.Int[0, 600].Select(length => new string('é', length))));

    private static readonly Gen<Offset> Offsets = Gen.OneOf(Gen.Int[-64_800, 64_800], Gen.Int[-18, 18].Select(hour => hour * 3_600)).Select(Offset.FromSeconds);

    private static readonly Gen<DateTimeZone> Zones = Gen.OneOf(
        Offsets.Select(DateTimeZone.ForOffset),
        Gen.Int[0, DateTimeZoneProviders.Tzdb.Ids.Count - 1].Select(place => DateTimeZoneProviders.Tzdb[DateTimeZoneProviders.Tzdb.Ids[place]]));

    private static readonly Gen<long> Days = Gen.OneOf(Gen.Long[FirstDay + 1, LastDay - 1], Gen.Long[-800_000, 800_000]);
    private static readonly Gen<LocalTime> Times = Gen.Long[0, (SecondsPerDay * 1_000_000_000) - 1].Select(LocalTime.FromNanosecondsSinceMidnight);
    private static readonly Gen<double> Doubles = Gen.OneOf(
        Gen.Double, Gen.Long.Select(BitConverter.Int64BitsToDouble), Gen.Int[-20, 20].Select(number => number / 2.0), Gen.Const(-0.0), Gen.Const(double.NaN), Gen.Const(double.NegativeInfinity));

    private static readonly Gen<long> Integers = Gen.OneOf(Gen.Long, Gen.Long[-3, 300], Gen.Long[1_500_000_000, 1_600_000_000], Gen.Const(long.MinValue), Gen.Const(long.MaxValue));

    internal static readonly Gen<GraphValue>[] Scalars =
    [
        Gen.Bool.Select(GraphValue.FromBoolean),
        Integers.Select(GraphValue.FromInteger),
        Doubles.Select(GraphValue.FromFloat),
        Text.Select(GraphValue.FromString),
        Days.Select(day => GraphValue.FromDate(new IsoDate(day))),
        Times.Select(GraphValue.FromLocalTime),
        Gen.Select(Times, Offsets).Select((time, offset) => GraphValue.FromTime(new OffsetTime(time, offset))),
        Gen.Select(Days, Times).Select((day, time) => GraphValue.FromLocalDateTime(new IsoLocalDateTime(new IsoDate(day), time))),
        Gen.Select(Days, Times, Zones).Select((day, time, zone) => GraphValue.FromDateTime(IsoZonedDateTime.InZone(new IsoLocalDateTime(new IsoDate(day), time), zone))),
        Gen.Select(Gen.Long, Gen.Long, Gen.Long, Gen.Int[0, 999_999_999]).Select((months, days, seconds, rest) => GraphValue.FromDuration(new GraphDuration(months, days, seconds, rest))),
        Gen.Select(Gen.Int[0, 1], Doubles, Doubles).Select((system, x, y) => GraphValue.FromPoint(new Point(system == 0 ? 4326 : 7203, x, y))),
        Gen.Select(Gen.Int[0, 1], Doubles, Doubles, Doubles).Select((system, x, y, z) => GraphValue.FromPoint(new Point(system == 0 ? 4979 : 9157, x, y, z))),
    ];

    internal static readonly Gen<GraphValue> Values = Gen.OneOf(
        Gen.OneOf(Scalars),
        Gen.Byte.Array[0, 40].Select(GraphValue.FromBytes),
        Gen.Int[0, Scalars.Length - 1].SelectMany(kind => Scalars[kind].Array[0, 5]).Select(items => GraphValue.FromList(items)));

    // A column has values of one kind mostly, some of them often, and is full, scattered or nearly empty.
    private static readonly Gen<GraphValue?[]> Columns = Gen.Select(Gen.Int[-1, Scalars.Length - 1], Gen.Int[0, 3], Gen.Int[1, 40]).SelectMany((kind, density, distinct) =>
        Gen.Select((kind < 0 ? Values : Scalars[kind]).Array[distinct], Gen.Int[0, 1_000_000].Array[RelationshipChunk.Size]).Select((values, dice) =>
            dice.Select(die => IsThere(die, density) ? values[die / 100 % values.Length] : (GraphValue?)null).ToArray()));

    private static readonly Gen<RelationshipEntry> Entries = Gen.Select(Gen.Int[0, Tokens - 1], Gen.OneOf(Gen.Int[0, 500], Gen.Int[0, int.MaxValue]), Gen.Int[0, 30_000])
        .Select((type, start, end) => new RelationshipEntry { TypePlusOne = type + 1, Start = start, End = end });

    internal static readonly Gen<RelationshipChunk> RelationshipChunks = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 256], Entries.Array[RelationshipChunk.Size], Gen.Int[0, 1_000_000].Array[RelationshipChunk.Size], Columns.Array[0, 4])
        .Select((density, count, entries, dice, columns) =>
        {
            var chunk = RelationshipChunk.Create(1);
            for (var slot = 0; slot < count; slot++)
            {
                if (!IsThere(dice[slot], density))
                {
                    continue;
                }

                chunk.Entries[slot] = entries[slot];
                for (var column = 0; column < columns.Length; column++)
                {
                    if (columns[column][slot] is { } value)
                    {
                        chunk.Set(slot, column * 2, value);
                    }
                }
            }

            return chunk;
        });

    internal static readonly Gen<NodeChunk> NodeChunks = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 256], Gen.Int[0, Tokens - 1].Array[0, 3].Array[1, 6], Gen.Int[0, 1_000_000].Array[NodeChunk.Size], Columns.Array[0, 4])
        .Select((density, count, labelSets, dice, columns) =>
        {
            var chunk = NodeChunk.Create(1);
            for (var slot = 0; slot < count; slot++)
            {
                if (!IsThere(dice[slot], density))
                {
                    continue;
                }

                chunk.Labels[slot] = [.. labelSets[dice[slot] % labelSets.Length].Distinct().Order()];
                for (var column = 0; column < columns.Length; column++)
                {
                    if (columns[column][slot] is { } value)
                    {
                        chunk.Set(slot, (column * 3) + 1, value);
                    }
                }
            }

            return chunk;
        });

    private static bool IsThere(int die, int density) => density switch
    {
        0 => true,
        1 => die % 10 > 0,
        2 => die % 2 > 0,
        _ => die % 40 == 0,
    };
}
