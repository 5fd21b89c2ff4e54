using System.Globalization;
using System.Text;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes literals.</summary>
internal static class ValueText
{
    /// <summary>A double that parses back to itself, and never to an integer.</summary>
    internal static string Float(double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "Infinity" : "-Infinity";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "E", StringComparison.Ordinal);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    internal static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A string between single quotes.</summary>
    internal static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('\'');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            var escape = c switch
            {
                '\'' => "\\'",
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                '\b' => @"\b",
                '\f' => @"\f",

                // Some readers resolve \uXXXX before they look at \\, so no u may follow a backslash.
                'u' or 'U' when i > 0 && value[i - 1] == '\\' => $"\\u{(int)c:X4}",
                _ => null,
            };
            if (escape is not null)
            {
                text.Append(escape);
            }
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' || IsLoneSurrogate(value, i))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                text.Append(c);
            }
        }

        return text.Append('\'').ToString();
    }

    /// <summary>Whether a character is half of a surrogate pair without the other half.</summary>
    internal static bool IsLoneSurrogate(string value, int index) => char.IsSurrogate(value[index])
        && !(index + 1 < value.Length && char.IsSurrogatePair(value[index], value[index + 1]))
        && !(index > 0 && char.IsSurrogatePair(value[index - 1], value[index]));
}
