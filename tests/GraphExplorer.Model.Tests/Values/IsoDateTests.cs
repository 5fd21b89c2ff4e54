using NodaTime;
using NodaTime.Calendars;

namespace GraphExplorer.Model.Values;

public sealed class IsoDateTests
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    [Fact]
    public void Within_the_years_of_NodaTime_every_part_agrees_with_it()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var expected = new LocalDate(random.Next(-9990, 9990), random.Next(1, 13), random.Next(1, 29));
            var actual = new IsoDate(expected.Year, expected.Month, expected.Day);
            Assert.Equal(Period.DaysBetween(Epoch, expected), actual.EpochDay);
            Assert.Equal(
                (expected.Year, expected.Month, expected.Day, expected.DayOfYear, expected.DayOfWeek, WeekYearRules.Iso.GetWeekOfWeekYear(expected), WeekYearRules.Iso.GetWeekYear(expected)),
                (actual.Year, actual.Month, actual.Day, actual.DayOfYear, actual.DayOfWeek, actual.Week, actual.WeekYear));
            Assert.Equal(expected, actual.ToLocalDate());
            Assert.Equal(actual, IsoDate.From(expected));
            Assert.Equal(actual, IsoDate.OfWeek(actual.WeekYear, actual.Week, actual.DayOfWeek));
            var months = random.Next(-100, 100);
            Assert.Equal(expected.PlusMonths(months), actual.PlusMonths(months).ToLocalDate());
        }
    }

    [Fact]
    public void The_calendar_repeats_every_four_hundred_years()
    {
        var random = new Random(6);
        for (var i = 0; i < 5_000; i++)
        {
            var cycles = random.Next(-2_400_000, 2_400_000);
            var near = new IsoDate(random.Next(-100_000, 100_000));
            var far = new IsoDate(near.EpochDay + (cycles * 146_097L));
            Assert.Equal(
                (near.Year + (400 * cycles), near.Month, near.Day, near.DayOfWeek, near.Week, near.WeekYear + (400 * cycles)),
                (far.Year, far.Month, far.Day, far.DayOfWeek, far.Week, far.WeekYear));
            Assert.Equal(far, new IsoDate(far.Year, far.Month, far.Day));
        }
    }

    [Fact]
    public void The_range_ends_with_its_first_and_last_day()
    {
        var first = new IsoDate(IsoDate.FirstYear, 1, 1);
        var last = new IsoDate(IsoDate.LastYear, 12, 31);
        Assert.Throws<ArgumentOutOfRangeException>(() => first.PlusDays(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => last.PlusDays(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => last.PlusMonths(1));
        Assert.Throws<OverflowException>(() => last.PlusMonths(long.MaxValue));
        Assert.Equal(730_484_999_633, last.EpochDay - first.EpochDay);
    }

    [Fact]
    public void A_year_that_NodaTime_lacks_is_refused_where_its_date_is_asked_for()
    {
        var error = Assert.Throws<GraphException>(() => new IsoDate(10_000, 1, 1).ToLocalDate());
        Assert.Equal(StatusCodes.ArgumentError, error.Code);
    }

    [Fact]
    public void A_zone_follows_its_rules_beyond_the_years_of_NodaTime()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var summer = IsoZonedDateTime.InZone(new IsoLocalDateTime(new IsoDate(200_000, 7, 1), new LocalTime(12, 0)), berlin);
        var winter = IsoZonedDateTime.InZone(new IsoLocalDateTime(new IsoDate(200_000, 1, 1), new LocalTime(12, 0)), berlin);
        Assert.Equal((Offset.FromHours(2), Offset.FromHours(1)), (summer.Offset, winter.Offset));
        Assert.Equal(summer, IsoZonedDateTime.FromEpochSecond(summer.EpochSecond, 0, berlin));
        Assert.Equal(summer.EpochSecond, summer.WithZone(DateTimeZone.Utc).EpochSecond);
    }

    [Fact]
    public void Moments_near_the_outer_years_go_there_and_back()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Kyiv"];
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var second = random.NextInt64(-700_000_000_000, 700_000_000_000);
            var value = IsoZonedDateTime.FromEpochSecond(second, 5, zone);
            Assert.Equal((second, 5), (value.EpochSecond, value.Nanosecond));
            Assert.Equal(value, IsoZonedDateTime.InZone(value.Local, zone, value.Offset));
        }
    }
}
