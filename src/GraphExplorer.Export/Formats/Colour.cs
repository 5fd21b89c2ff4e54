using System.Globalization;

namespace GraphExplorer.Export.Formats;

/// <summary>A colour of three channels from 0 to 255.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads <c>#rrggbb</c>. Throws <see cref="FormatException"/> for anything else.</summary>
    internal static Colour Parse(string text)
        => text is ['#', _, _, _, _, _, _] && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
            ? new Colour((byte)(bits >> 16), (byte)(bits >> 8), (byte)bits)
            : throw new FormatException($"'{text}' is not a colour of the form #rrggbb.");
}
