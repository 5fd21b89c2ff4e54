using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>Reads durations in the unit form (<c>P1Y2M3W4DT5H6M7.8S</c>) and the date-and-time form (<c>P2012-02-02T14:37:21.545</c>).</summary>
internal static partial class DurationParser
{
    private const int LongestText = 200;

    /// <summary>The duration. Throws <see cref="GraphException"/> (SyntaxError) when the text is malformed.</summary>
    internal static GraphDuration Parse(string text)
    {
        if (text.Length <= LongestText)
        {
            var units = UnitPattern().Match(text);
            if (units.Success && text.Any(char.IsAsciiDigit) && !text.EndsWith('T'))
            {
                return FromUnits(units);
            }

            var fields = FieldPattern().Match(text);
            if (fields.Success)
            {
                return FromUnits(fields);
            }
        }

        throw new GraphException(StatusCodes.SyntaxError, $"Text cannot be parsed to a Duration\n\"{(text.Length > LongestText ? text[..LongestText] : text)}\"\n ^");
    }

    private static GraphDuration FromUnits(Match match)
    {
        try
        {
            var sign = match.Groups["sign"].ValueSpan is "-" ? -1m : 1m;
            return DurationArithmetic.Of(
                sign * ((Number(match, "years") * 12) + Number(match, "months")),
                sign * ((Number(match, "weeks") * 7) + Number(match, "days")),
                sign * ((Number(match, "hours") * 3_600) + (Number(match, "minutes") * 60) + Number(match, "seconds")),
                0);
        }
        catch (OverflowException)
        {
            throw Execution.Expressions.Arithmetic.Overflow();
        }
    }

    private static decimal Number(Match match, string group) => match.Groups[group].Success
        ? decimal.Parse(match.Groups[group].Value.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(
        @"\A(?<sign>[+-])?P(?:(?<years>[+-]?[0-9]+(?:[.,][0-9]+)?)Y)?(?:(?<months>[+-]?[0-9]+(?:[.,][0-9]+)?)M)?(?:(?<weeks>[+-]?[0-9]+(?:[.,][0-9]+)?)W)?(?:(?<days>[+-]?[0-9]+(?:[.,][0-9]+)?)D)?(?:T(?:(?<hours>[+-]?[0-9]+(?:[.,][0-9]+)?)H)?(?:(?<minutes>[+-]?[0-9]+(?:[.,][0-9]+)?)M)?(?:(?<seconds>[+-]?[0-9]+(?:[.,][0-9]+)?)S)?)?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex UnitPattern();

    [GeneratedRegex(
        @"\A(?<sign>[+-])?P(?:(?<years>[0-9]{4})-(?<months>[0-9]{2})-(?<days>[0-9]{2})T(?<hours>[0-9]{2}):(?<minutes>[0-9]{2}):(?<seconds>[0-9]{2}(?:[.,][0-9]+)?)|(?<years>[0-9]{4})(?<months>[0-9]{2})(?<days>[0-9]{2})T(?<hours>[0-9]{2})(?<minutes>[0-9]{2})(?<seconds>[0-9]{2}(?:[.,][0-9]+)?))\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex FieldPattern();
}
