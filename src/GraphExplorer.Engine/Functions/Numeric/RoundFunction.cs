using System.Globalization;
using System.Numerics;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Numeric;

/// <summary>
/// round(): to a number of decimal places, by one of seven modes. Rounding is that of the shortest decimal that names the float.
/// Without a precision a tie goes towards positive infinity, with one away from zero unless a mode says otherwise.
/// </summary>
internal static class RoundFunction
{
    private const int MostDigits = 400;

    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition(
            [
                "round(value :: FLOAT) :: FLOAT",
                "round(value :: FLOAT, precision :: INTEGER | FLOAT) :: FLOAT",
                "round(value :: FLOAT, precision :: INTEGER | FLOAT, mode :: STRING) :: FLOAT",
            ],
            FunctionCategory.Numeric,
            "Rounds a number to a precision by a mode: UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN or HALF_EVEN.",
            Round),
    ];

    private static GraphValue Round(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var value = Argument.Number(arguments[0], "round");
        var precision = arguments.Length > 1 ? (long)Argument.Number(arguments[1], "round") : 0;
        if (precision < 0)
        {
            throw Argument.OutOfRange("Precision argument to 'round()' cannot be negative");
        }

        if (arguments.Length < 3 && precision == 0)
        {
            return Math.Floor(value) is var floor && value - floor >= 0.5 ? floor + 1 : floor;
        }

        var mode = arguments.Length > 2 ? Argument.String(arguments[2], "round") : "HALF_UP";
        return double.IsFinite(value) ? Round(value, (int)Math.Min(precision, MostDigits), mode) : value;
    }

    private static double Round(double value, int precision, string mode)
    {
        var (digits, scale) = Decompose(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        var dropped = -scale - precision;
        if (dropped <= 0)
        {
            Increments(mode, false, default, BigInteger.One, default);
            return value;
        }

        var unit = BigInteger.Pow(10, dropped);
        var quotient = BigInteger.DivRem(digits, unit, out var rest);
        if (Increments(mode, value < 0, rest * 2, unit, quotient))
        {
            quotient++;
        }

        var result = double.Parse(string.Create(CultureInfo.InvariantCulture, $"{quotient}E{-precision}"), CultureInfo.InvariantCulture);
        return value < 0 ? -result : result;
    }

    // Whether the magnitude goes up, by twice the rest against the unit.
    private static bool Increments(string mode, bool negative, BigInteger twice, BigInteger unit, BigInteger quotient) => mode.ToUpperInvariant() switch
    {
        "UP" => !twice.IsZero,
        "DOWN" => false,
        "CEILING" => !negative && !twice.IsZero,
        "FLOOR" => negative && !twice.IsZero,
        "HALF_UP" => twice >= unit,
        "HALF_DOWN" => twice > unit,
        "HALF_EVEN" => twice > unit || (twice == unit && !quotient.IsEven),
        _ => throw Argument.OutOfRange($"Unknown rounding mode. Valid values are: CEILING, FLOOR, UP, DOWN, HALF_EVEN, HALF_UP, HALF_DOWN, but got: {mode}"),
    };

    // The number as digits × 10^scale.
    private static (BigInteger Digits, int Scale) Decompose(string text)
    {
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        return (BigInteger.Parse(mantissa.Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture), exponent - fraction);
    }
}
