using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GraphExplorer.Cypher.Lexing;

/// <summary>Which characters make a name that needs no backticks.</summary>
internal static class IdentifierCharacters
{
    private static readonly SearchValues<char> AsciiParts = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary>Whether a name may begin with the character (letters, the underscore and other connectors).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsStart(char c) => char.IsAsciiLetter(c) || c == '_' || (c >= 0x80 && IsOtherStart(c));

    /// <summary>Whether a name may go on with the character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || (c >= 0x80 && IsOtherPart(c));

    /// <summary>Where the run of name characters that begins at an offset ends.</summary>
    internal static int EndOfRun(ReadOnlySpan<char> text, int start)
    {
        while (true)
        {
            var run = text[start..].IndexOfAnyExcept(AsciiParts);
            if (run < 0)
            {
                return text.Length;
            }

            start += run;
            if (text[start] < 0x80 || !IsOtherPart(text[start]))
            {
                return start;
            }

            start++;
        }
    }

    /// <summary>Whether a name is of plain ASCII letters, digits and underscores and does not begin with a digit: what every Cypher reads without backticks.</summary>
    internal static bool IsPlain(ReadOnlySpan<char> name) =>
        !name.IsEmpty && !char.IsAsciiDigit(name[0]) && !name.ContainsAnyExcept(AsciiParts);

    private static bool IsOtherStart(char c) => char.IsSurrogate(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    private static bool IsOtherPart(char c) => IsOtherStart(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.CurrencySymbol;
}
