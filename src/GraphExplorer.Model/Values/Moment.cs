using NodaTime;

namespace GraphExplorer.Model;

/// <summary>Arithmetic on whole seconds and the nanoseconds above them.</summary>
internal static class Moment
{
    /// <summary>The sum, with nanoseconds in 0…999,999,999. Throws <see cref="OverflowException"/>.</summary>
    internal static (long Second, int Nanosecond) Add(long second, int nanosecond, long seconds, long nanoseconds)
    {
        var total = (Int128)nanosecond + nanoseconds;
        var carry = total / NodaConstants.NanosecondsPerSecond;
        var rest = total % NodaConstants.NanosecondsPerSecond;
        if (rest < 0)
        {
            rest += NodaConstants.NanosecondsPerSecond;
            carry--;
        }

        return (checked(second + seconds + (long)carry), (int)rest);
    }
}
