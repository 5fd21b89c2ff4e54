using NodaTime;

namespace GraphExplorer.Model;

/// <summary>Orders temporal values of one type: by their moment first, then by offset and zone.</summary>
internal static class TemporalOrder
{
    private const long AverageSecondsPerMonth = 2_629_746;
    private const long SecondsPerDay = 86_400;

    internal static int Compare(IsoZonedDateTime left, IsoZonedDateTime right)
    {
        var order = left.EpochSecond.CompareTo(right.EpochSecond);
        if (order == 0)
        {
            order = left.Nanosecond.CompareTo(right.Nanosecond);
        }

        if (order != 0)
        {
            return order;
        }

        order = left.Offset.CompareTo(right.Offset);
        return order != 0 ? order : string.CompareOrdinal(left.Zone.Id, right.Zone.Id);
    }

    internal static int Compare(OffsetTime left, OffsetTime right)
    {
        var order = UtcNanoseconds(left).CompareTo(UtcNanoseconds(right));
        return order != 0 ? order : left.Offset.CompareTo(right.Offset);
    }

    /// <summary>By average length (a month is 1/12 of 365.2425 days), then by the larger groups first.</summary>
    internal static int Compare(GraphDuration left, GraphDuration right)
    {
        var order = AverageSeconds(left).CompareTo(AverageSeconds(right));
        if (order == 0)
        {
            order = left.Nanoseconds.CompareTo(right.Nanoseconds);
        }

        if (order == 0)
        {
            order = left.Months.CompareTo(right.Months);
        }

        return order != 0 ? order : left.Days.CompareTo(right.Days);
    }

    private static long UtcNanoseconds(OffsetTime time) => time.NanosecondOfDay - (time.Offset.Seconds * NodaConstants.NanosecondsPerSecond);

    private static Int128 AverageSeconds(GraphDuration value) =>
        ((Int128)value.Months * AverageSecondsPerMonth) + ((Int128)value.Days * SecondsPerDay) + value.Seconds;
}
