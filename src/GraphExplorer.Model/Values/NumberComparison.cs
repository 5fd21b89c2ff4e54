namespace GraphExplorer.Model;

/// <summary>Compares numbers by their exact values: an integer past 2^53 is never rounded to a float first.</summary>
internal static class NumberComparison
{
    private const double IntegerLimit = 9223372036854775808.0;
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    /// <summary>The order of two numbers, NaN after all others and equal to itself.</summary>
    internal static int Order(GraphValue left, GraphValue right)
    {
        if (left.IsInteger)
        {
            return right.IsInteger ? left.AsInteger().CompareTo(right.AsInteger()) : OrderMixed(left.AsInteger(), right.AsFloat());
        }

        return right.IsInteger ? -OrderMixed(right.AsInteger(), left.AsFloat()) : OrderFloats(left.AsFloat(), right.AsFloat());
    }

    /// <summary>Whether two numbers are one; NaN is itself.</summary>
    internal static bool AreSame(GraphValue left, GraphValue right) => Order(left, right) == 0;

    /// <summary>A hash code that agrees with <see cref="AreSame"/>.</summary>
    internal static int Hash(GraphValue number)
    {
        if (number.IsInteger)
        {
            return Mix(number.AsInteger());
        }

        var value = number.AsFloat();
        return value is >= -IntegerLimit and < IntegerLimit && Math.Truncate(value) == value
            ? Mix((long)value)
            : double.IsNaN(value) ? int.MinValue : value.GetHashCode();
    }

    // Numbers often are multiples of a power of two, and hash tables look at the lowest bits; the seed keeps a query from choosing collisions.
    private static int Mix(long number)
    {
        var bits = ((ulong)number ^ Seed) * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 32)) * 0xD6E8FEB86659FD93;
        return (int)(bits ^ (bits >> 32));
    }

    private static int OrderFloats(double left, double right)
    {
        if (left < right)
        {
            return -1;
        }

        if (left > right)
        {
            return 1;
        }

        return left == right ? 0 : double.IsNaN(left).CompareTo(double.IsNaN(right));
    }

    private static int OrderMixed(long left, double right)
    {
        if (double.IsNaN(right) || right >= IntegerLimit)
        {
            return -1;
        }

        if (right < -IntegerLimit)
        {
            return 1;
        }

        var whole = (long)right;
        return left != whole ? left.CompareTo(whole) : 0.0.CompareTo(right - whole);
    }
}
