using System.Text;
using System.Xml;

namespace GraphExplorer.Export.Output;

/// <summary>Makes any string fit for XML 1.0, which forbids most control characters and lone surrogates.</summary>
internal static class XmlSafeText
{
    /// <summary>The text with U+FFFD for each character that XML forbids.</summary>
    internal static string Clean(string text)
    {
        var bad = FirstForbidden(text, 0);
        if (bad < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var start = 0;
        while (bad >= 0)
        {
            clean.Append(text, start, bad - start).Append('\uFFFD');
            start = bad + 1;
            bad = FirstForbidden(text, start);
        }

        return clean.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>The text in one line, as the schema type xs:token has it: no line ends or tabs, no spaces at the ends or in a row.</summary>
    internal static string Line(string text)
        => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// The text as it is when XML allows it, else with forbidden characters as <c>_x0001_</c>; different texts stay different.
    /// </summary>
    internal static string Identifier(string text)
        => FirstForbidden(text, 0) >= 0 || text.Contains("_x", StringComparison.Ordinal) ? Token(text) : text;

    /// <summary>The text as an NMTOKEN, with every other character as <c>_x0020_</c>; different texts stay different.</summary>
    internal static string Token(string text) => XmlConvert.EncodeNmToken(text) ?? string.Empty;

    private static int FirstForbidden(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            return i;
        }

        return -1;
    }
}
