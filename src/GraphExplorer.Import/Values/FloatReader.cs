using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Values;

/// <summary>Reads numbers with a fraction or exponent, <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>.</summary>
internal sealed class FloatReader : ValueReader
{
    internal override string Expected => "a number such as 1.5 or 2e10";

    internal override bool TryRead(ReadOnlySpan<byte> text, out GraphValue value)
    {
        var isNumber = double.TryParse(Trim(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        value = isNumber ? GraphValue.FromFloat(number) : default;
        return isNumber;
    }
}
