using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads the value of numbers.</summary>
internal static class NumberText
{
    /// <summary>The value of an integer literal: decimal, <c>0x</c> or <c>0o</c>, with underscores between digits.</summary>
    /// <exception cref="GraphException">it is none, or does not fit in 64 bits</exception>
    internal static long ParseInteger(ReadOnlySpan<char> text, bool negative, SourcePosition position)
    {
        var radix = text is ['0', 'x' or 'X', ..] ? 16u : text is ['0', 'o' or 'O', ..] ? 8u : 10u;
        var digits = radix == 10 ? text : text[2..];
        if (radix == 10 && digits.Length > 1 && digits[0] == '0' && !digits.ContainsAnyExceptInRange('0', '9'))
        {
            throw Error($"The octal integer literal syntax `{text}` is no longer supported, please use `0o{text.TrimStart('0')}` instead", position, null);
        }

        ulong value = 0;
        var overflow = false;
        var previous = '_';
        foreach (var c in digits)
        {
            if (c != '_' && (!char.IsAsciiHexDigit(c) || DigitOf(c) >= radix))
            {
                throw Invalid(text, position);
            }

            if (c == '_' && previous == '_')
            {
                throw Invalid(text, position);
            }

            if (c != '_')
            {
                overflow |= value > (ulong.MaxValue - DigitOf(c)) / radix;
                value = unchecked((value * radix) + DigitOf(c));
            }

            previous = c;
        }

        if (previous == '_')
        {
            throw Invalid(text, position);
        }

        if (overflow || value > (negative ? (ulong)long.MaxValue + 1 : long.MaxValue))
        {
            throw Error("integer is too large", position, "Integers have 64 bits: from -9223372036854775808 to 9223372036854775807. Write a decimal point for a float.");
        }

        return negative ? unchecked(-(long)value) : (long)value;
    }

    /// <summary>The value of a float literal.</summary>
    /// <exception cref="GraphException">it is none, or larger than a double can be</exception>
    internal static double ParseFloat(ReadOnlySpan<char> text, SourcePosition position)
    {
        var plain = text.Contains('_') ? text.ToString().Replace("_", string.Empty, StringComparison.Ordinal) : text;
        if (!double.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value))
        {
            throw Invalid(text, position);
        }

        return double.IsFinite(value) ? value : throw Error("floating point number is too large", position, "The largest float is about 1.8e308.");
    }

    private static uint DigitOf(char c) => c switch
    {
        <= '9' => (uint)(c - '0'),
        <= 'F' => (uint)(c - 'A' + 10),
        _ => (uint)(c - 'a' + 10),
    };

    private static GraphException Invalid(ReadOnlySpan<char> text, SourcePosition position) =>
        Error($"invalid literal number: {text}", position, "A name cannot begin with a digit; put it in backticks.");

    private static GraphException Error(string message, SourcePosition position, string? hint) => new(StatusCodes.SyntaxError, message, position, hint);
}
