using System.Buffers.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Values;

/// <summary>Reads whole numbers of 64 bits, which is what Cypher has, whichever of the integer types a header names.</summary>
internal sealed class IntegerReader : ValueReader
{
    internal override string Expected => "a whole number from -9223372036854775808 to 9223372036854775807";

    internal override bool TryRead(ReadOnlySpan<byte> text, out GraphValue value)
    {
        var isNumber = TryParse(text, out var number);
        value = isNumber ? GraphValue.FromInteger(number) : default;
        return isNumber;
    }

    /// <summary>Reads a whole number, spaces around it aside.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out long number)
    {
        text = Trim(text);
        return Utf8Parser.TryParse(text, out number, out var read) && read == text.Length;
    }
}
