using CsCheck;
using GraphExplorer.Model;
using GraphExplorer.Storage.Records;
using GraphExplorer.Storage.Vectors;
using NodaTime;

namespace GraphExplorer.Storage.Tests.Vectors;

/// <summary>Conditions on whole columns, beside the same condition on value after value.</summary>
public class ColumnTestTests
{
    private const long Owner = 3;

    private static readonly GraphValue[] Numbers =
    [
        0, 1, -1, 5, 7, 100, -100, long.MaxValue, long.MinValue, long.MaxValue - 1, 1L << 53, (1L << 53) + 1, 0.5, -0.5, 7.0, 1e300, -1e300, 9_223_372_036_854_775_808.0,
        -9_223_372_036_854_775_808.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 9_007_199_254_740_993.0,
    ];

    private static readonly GraphValue[] Others =
    [
        "a", "abc", string.Empty, "ABC", "2018-03-01", "\u00e9t\u00e9", "\u017b\u00f3\u0142w", true, false, GraphValue.Null, GraphValue.FromDate(new IsoDate(0)), GraphValue.FromDate(new IsoDate(17_600)),
        GraphValue.FromDate(new IsoDate(300_000_000_000)), GraphValue.FromDate(new IsoDate(-300_000_000_000)), GraphValue.FromList(1, 2), GraphValue.FromLocalTime(LocalTime.Noon),
    ];

    private static readonly Gen<GraphValue> Integers = Gen.OneOf(Gen.Int[-8, 8].Select(i => (GraphValue)i), OneOf([.. Numbers.Where(value => value.IsInteger)]));
    private static readonly Gen<GraphValue> Dates = Gen.Int[-40, 40].Select(day => GraphValue.FromDate(new IsoDate(day)));
    private static readonly Gen<GraphValue> Texts = Strings(6).Select(GraphValue.FromString);
    private static readonly Gen<GraphValue> Any = Gen.OneOf(OneOf(Numbers), OneOf(Others), Texts);

    private static readonly Gen<PropertyColumn> Columns = Gen.Select(
            Gen.OneOf(Integers.Array[256], Dates.Array[256], Gen.Bool.Select(value => (GraphValue)value).Array[256], Texts.Array[256], OneOf(Others[..4]).Array[256], Any.Array[256], Gen.Double.Select(value => (GraphValue)value).Array[256]),
            Gen.Int[0, 3],
            Gen.Int[0, 100].Array[256])
        .Select((values, density, dice) => Fill(values.Select((value, slot) => density == 0 || dice[slot] < (density * 30) ? value : GraphValue.Null)));

    private static readonly Gen<ColumnTest> Ranges = Gen.Select(Gen.Int[0, 4], Gen.OneOf(Integers, Dates, Texts, Any)).Select(One).Array[1, 3]
        .Select(all => (ColumnTest)all.Aggregate((left, right) => left.And(right)));

    private static readonly Gen<ColumnTest> Tests = Gen.OneOf(
        Ranges,
        Gen.Select(Gen.Int[0, 3], Strings(3)).Select((match, text) => (ColumnTest)new TextSearch((TextMatch)match, text)),
        Gen.Const(ColumnTest.HasValue));

    [Fact]
    public void A_column_is_tested_like_its_values() => Gen.Select(Columns, Tests).Sample(
        (column, test) =>
        {
            Assert.Equal(OneByOne(column, test), Found(column, test));
            for (var slot = 0; slot < PropertyChunk.Size; slot++)
            {
                Assert.Equal(test.Matches(column.Get(slot)), test.Matches(column, slot));
            }
        },
        iter: 2_000,
        threads: 1);

    [Fact]
    public void A_column_that_changes_is_tested_as_it_is_now() => Gen.Select(Columns, Tests, Gen.Select(Gen.Int[0, 255], Any, Gen.Bool).Array[1, 40]).Sample(
        (column, test, changes) =>
        {
            foreach (var (slot, value, remove) in changes)
            {
                var copy = column.Copy(Owner);
                var before = OneByOne(column, test);
                Assert.Equal(before, Found(column, test));
                if (value.IsNull || remove)
                {
                    if (!column.Get(slot).IsNull)
                    {
                        column.Remove(slot);
                    }
                }
                else
                {
                    column = column.Set(slot, value);
                }

                Assert.Equal(OneByOne(column, test), Found(column, test));
                Assert.Equal(before, Found(copy, test));
            }
        },
        iter: 300,
        threads: 1);

    [Fact]
    public void A_condition_holds_of_a_number_where_the_comparison_does()
    {
        foreach (var bound in Numbers.Concat(Others))
        {
            for (var kind = 0; kind < 5; kind++)
            {
                var test = One(kind, bound);
                var column = Fill(Numbers.Where(value => value.IsInteger).Concat(Enumerable.Range(0, 30).Select(i => (GraphValue)i)));
                Assert.IsType<IntegerColumn>(column);
                for (var slot = 0; slot < column.Count; slot++)
                {
                    Assert.True(Compares(kind, column.Get(slot), bound) == test.Matches(column, slot), $"{column.Get(slot)} {kind} {bound}");
                }
            }
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    public void Long_texts_are_searched_too(int length)
    {
        var column = Fill(Enumerable.Range(0, 256).Select(i => (GraphValue)(new string((char)('a' + (i % 20)), length) + (i % 3 == 0 ? "needle" : "need") + i)));
        foreach (var match in Enum.GetValues<TextMatch>())
        {
            foreach (var sought in new[] { "needle", "needle3", "aaaa", "need255", string.Empty, "\u017b" })
            {
                var test = new TextSearch(match, sought);
                Assert.Equal(OneByOne(column, test), Found(column, test));
            }
        }
    }

    [Fact]
    public void A_text_across_two_strings_is_not_found()
    {
        var column = Fill(Enumerable.Range(0, 200).Select(i => (GraphValue)(i % 2 == 0 ? $"x{i}ab" : $"ab{i}y")));
        Assert.Empty(Found(column, new TextSearch(TextMatch.Contains, "abab")));
        Assert.Equal(200, Found(column, new TextSearch(TextMatch.Contains, "ab")).Count);
    }

    [Fact]
    public void Bounds_are_those_of_the_values()
    {
        var column = Fill(Enumerable.Range(10, 100).Select(i => (GraphValue)i));
        Assert.True(new ChunkColumn(column).TryGetBounds(out var least, out var greatest));
        Assert.Equal((10, 109), (least, greatest));
        column.Remove(0);
        column = column.Set(5, -7);
        Assert.True(new ChunkColumn(column).TryGetBounds(out least, out greatest));
        Assert.Equal((-7, 109), (least, greatest));
        Assert.False(new ChunkColumn(Fill(["a", "b"])).TryGetBounds(out _, out _));
        Assert.False(default(ChunkColumn).TryGetBounds(out _, out _));
        Assert.Equal(0, default(ChunkColumn).Find(ColumnTest.HasValue, new ulong[4]));
    }

    [Fact]
    public void Rare_dates_far_away_make_a_mixed_column()
    {
        var column = Fill(Enumerable.Range(0, 60).Select(i => GraphValue.FromDate(new IsoDate(i))));
        Assert.IsType<DateColumn>(column);
        column = column.Set(70, GraphValue.FromDate(new IsoDate(300_000_000_000)));
        Assert.Equal((59, 300_000_000_000), (column.Get(59).AsIsoDate().EpochDay, column.Get(70).AsIsoDate().EpochDay));
        Assert.Equal(61, column.Count);
    }

    private static Gen<GraphValue> OneOf(GraphValue[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static Gen<string> Strings(int longest) =>
        Gen.Int[0, 3].Select(which => "ab\u00e9\u017b"[which]).Array[0, longest].Select(units => new string(units));

    private static PropertyColumn Fill(IEnumerable<GraphValue> values)
    {
        PropertyColumn column = new SparseColumn(Owner);
        var slot = 0;
        foreach (var value in values)
        {
            if (!value.IsNull)
            {
                column = column.Set(slot, value);
            }

            slot++;
        }

        return column;
    }

    private static ValueRange One(int kind, GraphValue bound) => kind switch
    {
        0 => ValueRange.EqualTo(bound),
        1 => ValueRange.LessThan(bound),
        2 => ValueRange.AtMost(bound),
        3 => ValueRange.GreaterThan(bound),
        _ => ValueRange.AtLeast(bound),
    };

    private static bool Compares(int kind, GraphValue value, GraphValue bound)
    {
        var relation = ValueComparison.Compare(value, bound);
        return kind switch
        {
            0 => ValueComparison.Equals(value, bound) == true,
            1 => relation == ValueRelation.Less,
            2 => relation is ValueRelation.Less or ValueRelation.Equal,
            3 => relation == ValueRelation.Greater,
            _ => relation is ValueRelation.Greater or ValueRelation.Equal,
        };
    }

    private static List<int> OneByOne(PropertyColumn column, ColumnTest test) =>
        [.. Enumerable.Range(0, PropertyChunk.Size).Where(slot => test.Matches(column.Get(slot)))];

    private static List<int> Found(PropertyColumn column, ColumnTest test)
    {
        // What lies in the places before does not matter.
        ulong[] places = [ulong.MaxValue, 5, 0, 9];
        var count = new ChunkColumn(column).Find(test, places);
        List<int> found = [.. Enumerable.Range(0, PropertyChunk.Size).Where(slot => (places[slot >> 6] & (1UL << slot)) != 0)];
        Assert.Equal(found.Count, count);
        return found;
    }
}
