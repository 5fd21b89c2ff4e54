using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Scalar;

/// <summary>Converts values to integers, floats, booleans and strings the way that toInteger() and its like do. Null says that a value has no such form.</summary>
internal static partial class ValueConverter
{
    private const int LongestNumber = 1000;

    /// <summary>The integer: floats are cut, strings read as decimals and cut. Throws <see cref="GraphException"/> (TypeError) for an integer that is too large.</summary>
    internal static GraphValue ToInteger(GraphValue value) => value.Kind switch
    {
        ValueKind.Integer => value,
        ValueKind.Float => Saturate(value.AsFloat()),
        ValueKind.Boolean => value.AsBoolean() ? 1 : 0,
        ValueKind.String => ParseInteger(value.AsString()),
        _ => GraphValue.Null,
    };

    internal static GraphValue ToFloat(GraphValue value) => value.Kind switch
    {
        ValueKind.Float => value,
        ValueKind.Integer => value.AsFloat(),
        ValueKind.String => ParseFloat(value.AsString()),
        _ => GraphValue.Null,
    };

    internal static GraphValue ToBoolean(GraphValue value) => value.Kind switch
    {
        ValueKind.Boolean => value,
        ValueKind.Integer => value.AsInteger() != 0,
        ValueKind.String => value.AsString().Trim().ToUpperInvariant() switch
        {
            "TRUE" => true,
            "FALSE" => false,
            _ => GraphValue.Null,
        },
        _ => GraphValue.Null,
    };

    internal static GraphValue ToText(GraphValue value) => value.Kind switch
    {
        ValueKind.String => value,
        ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.Point => GraphValueText.Format(value),
        ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime or ValueKind.Duration
            => GraphValueText.FormatTemporal(value),
        _ => GraphValue.Null,
    };

    /// <summary>Whether a value of this kind is one that the conversion takes, even if this very value has no such form.</summary>
    internal static bool TakesForInteger(GraphValue value) => value.IsNumber || value.IsString || value.IsBoolean;

    internal static bool TakesForFloat(GraphValue value) => value.IsNumber || value.IsString;

    internal static bool TakesForBoolean(GraphValue value) => value.IsBoolean || value.IsString || value.IsInteger;

    private static GraphValue ParseInteger(string text)
    {
        var trimmed = text.Trim();
        if (long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return integer;
        }

        if (trimmed.Length > LongestNumber || !DecimalPattern().IsMatch(trimmed))
        {
            return GraphValue.Null;
        }

        if (decimal.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            number = decimal.Truncate(number);
            return number is >= long.MinValue and <= long.MaxValue ? (long)number : throw TooLarge(trimmed);
        }

        return double.Parse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture) is > -1 and < 1 ? 0 : throw TooLarge(trimmed);
    }

    private static GraphException TooLarge(string text) => new(StatusCodes.TypeError, $"integer, {text}, is too large");

    private static GraphValue ParseFloat(string text)
    {
        var trimmed = text.Trim();
        switch (trimmed)
        {
            case "NaN":
                return double.NaN;
            case "Infinity" or "+Infinity":
                return double.PositiveInfinity;
            case "-Infinity":
                return double.NegativeInfinity;
        }

        return trimmed.Length <= LongestNumber && DecimalPattern().IsMatch(trimmed)
            ? double.Parse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture)
            : GraphValue.Null;
    }

    private static long Saturate(double value) => double.IsNaN(value)
        ? 0
        : value >= long.MaxValue ? long.MaxValue : value <= long.MinValue ? long.MinValue : (long)value;

    [GeneratedRegex(@"\A[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\z")]
    private static partial Regex DecimalPattern();
}
