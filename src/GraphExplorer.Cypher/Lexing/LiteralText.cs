using System.Globalization;
using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Lexing;

/// <summary>Reads the text of quoted strings and names.</summary>
internal static class LiteralText
{
    /// <summary>The offset after the closing quote of what is quoted at a place, −1 when it is not closed.</summary>
    internal static int EndOfQuoted(ReadOnlySpan<char> text, int start, char quote)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            var step = quote == '`' ? text[i..].IndexOf(quote) : text[i..].IndexOfAny(quote, '\\');
            if (step < 0)
            {
                return -1;
            }

            i += step;
            if (text[i] == '\\')
            {
                i += 2;
            }
            else if (quote == '`' && i + 1 < text.Length && text[i + 1] == '`')
            {
                i += 2;
            }
            else
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>The value of a quoted string, its escapes resolved.</summary>
    /// <exception cref="GraphException">an escape is none</exception>
    internal static string Unescape(ReadOnlySpan<char> quoted, SourcePosition position)
    {
        var body = quoted[1..^1];
        if (!body.Contains('\\'))
        {
            return body.ToString();
        }

        var result = new StringBuilder(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '\\')
            {
                result.Append(body[i]);
                continue;
            }

            i++;
            var read = AppendEscape(result, body[i..]);
            if (read == 0)
            {
                throw UnknownEscape(body[i..], PlaceOf(quoted, i, position));
            }

            i += read - 1;
        }

        return result.ToString();
    }

    /// <summary>The name within backticks: two of them stand for one, and <c>\uXXXX</c> for its character.</summary>
    internal static string UnescapeName(ReadOnlySpan<char> quoted)
    {
        var name = quoted[1..^1].ToString().Replace("``", "`", StringComparison.Ordinal);
        return name.Contains("\\u", StringComparison.Ordinal) ? ResolveUnicode(name) : name;
    }

    private static string ResolveUnicode(string name)
    {
        var result = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '\\' && i + 5 < name.Length && name[i + 1] == 'u' && TryHexadecimal(name.AsSpan(i + 2, 4), out var value))
            {
                result.Append((char)value);
                i += 5;
            }
            else
            {
                result.Append(name[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>Appends what the escape after a backslash stands for and gives the number of characters read, none for an escape that is none.</summary>
    private static int AppendEscape(StringBuilder result, ReadOnlySpan<char> escape)
    {
        var simple = escape[0] switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '\\' => '\\',
            '\'' => '\'',
            '"' => '"',
            '`' => '`',
            _ => '\0',
        };
        if (simple != '\0')
        {
            result.Append(simple);
            return 1;
        }

        if (escape[0] == 'u' && escape.Length > 4 && TryHexadecimal(escape.Slice(1, 4), out var unit))
        {
            result.Append((char)unit);
            return 5;
        }

        if (escape[0] == 'U' && escape.Length > 8 && TryHexadecimal(escape.Slice(1, 8), out var scalar) && Rune.IsValid(scalar))
        {
            result.Append(new Rune(scalar).ToString());
            return 9;
        }

        return 0;
    }

    /// <summary>The position of a character of a literal that begins at a position.</summary>
    private static SourcePosition PlaceOf(ReadOnlySpan<char> quoted, int index, SourcePosition start)
    {
        var before = quoted[..index];
        var lines = before.Count('\n');
        return new SourcePosition(start.Offset + index, start.Line + lines, lines == 0 ? start.Column + index : index - before.LastIndexOf('\n'));
    }

    private static GraphException UnknownEscape(ReadOnlySpan<char> escape, SourcePosition position) =>
        new(
            StatusCodes.SyntaxError,
            escape[0] is 'u' or 'U'
                ? $"Invalid input '\\{escape[..Math.Min(escape.Length, 5)]}': expected four hexadecimal digits specifying a unicode character"
                : $"Invalid input '\\{escape[0]}': expected one of the escapes \\b, \\f, \\n, \\r, \\t, \\\\, \\', \\\", \\uXXXX",
            position,
            "Write a backslash itself as \\\\.");

    private static bool TryHexadecimal(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
