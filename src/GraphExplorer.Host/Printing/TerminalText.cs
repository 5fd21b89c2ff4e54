using System.Globalization;
using System.Text;

namespace GraphExplorer.Host.Printing;

/// <summary>Text of a graph as a terminal may have it: what a terminal would obey (ECMA-48 control characters) is shown escaped.</summary>
internal static class TerminalText
{
    /// <summary>The text with tabs, line ends and all other control characters (C0, delete, C1) as Cypher's escapes.</summary>
    internal static string Of(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\t' => shown.Append("\\t"),
                '\n' => shown.Append("\\n"),
                '\r' => shown.Append("\\r"),
                _ when char.IsControl(c) => shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => shown.Append(c),
            };
        }

        return shown.ToString();
    }
}
