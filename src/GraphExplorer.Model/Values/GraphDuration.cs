using System.Globalization;
using System.Text;

namespace GraphExplorer.Model;

/// <summary>
/// A Cypher temporal amount: its groups do not convert into one another (a month is no number of days), as the
/// Cypher manual's "Durations" has it. <see cref="Nanoseconds"/> is within 0…999,999,999.
/// </summary>
/// <param name="Months">Whole months.</param>
/// <param name="Days">Whole days.</param>
/// <param name="Seconds">Whole seconds, rounded down.</param>
/// <param name="Nanoseconds">The rest in nanoseconds, 0…999,999,999.</param>
public readonly record struct GraphDuration(long Months, long Days, long Seconds, int Nanoseconds)
{
    /// <summary>The ISO 8601 form, as Cypher prints it.</summary>
    public override string ToString()
    {
        if (this == default)
        {
            return "PT0S";
        }

        var text = new StringBuilder("P");
        Append(text, Months / 12, 'Y');
        Append(text, Months % 12, 'M');
        Append(text, Days, 'D');
        if (Seconds == 0 && Nanoseconds == 0)
        {
            return text.ToString();
        }

        text.Append('T');
        var negative = Seconds < 0;
        var whole = negative && Nanoseconds > 0 ? Seconds + 1 : Seconds;
        var fraction = negative && Nanoseconds > 0 ? 1_000_000_000 - Nanoseconds : Nanoseconds;
        Append(text, whole / 3600, 'H');
        Append(text, whole / 60 % 60, 'M');
        var seconds = whole % 60;
        if (seconds != 0 || fraction != 0)
        {
            if (negative && seconds == 0 && fraction != 0)
            {
                text.Append('-');
            }

            text.Append(CultureInfo.InvariantCulture, $"{seconds}");
            if (fraction != 0)
            {
                text.Append('.').Append(fraction.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0'));
            }

            text.Append('S');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, long amount, char unit)
    {
        if (amount != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{amount}").Append(unit);
        }
    }
}
