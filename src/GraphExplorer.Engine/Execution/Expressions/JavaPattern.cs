using System.Text;
using System.Text.RegularExpressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>
/// Makes .NET regular expressions of Java's syntax (java.util.regex.Pattern), which Cypher's =~ is defined by. Rewritten are possessive
/// quantifiers, <c>\Q…\E</c>, <c>\h</c>, <c>\R</c>, <c>\x{…}</c>, POSIX classes, ASCII <c>\d \w \s</c>, class subtraction and the dot,
/// which does not match any of Java's line terminators. Matches that cannot backtrack are preferred; the others have a time limit.
/// </summary>
internal static class JavaPattern
{
    private const int LongestPattern = 10_000;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    /// <summary>An expression that matches whole strings. Throws <see cref="GraphException"/> (SemanticError) when the pattern is malformed.</summary>
    internal static Regex Compile(string pattern)
    {
        if (pattern.Length > LongestPattern)
        {
            throw new GraphException(StatusCodes.ArgumentError, $"A regular expression may have {LongestPattern} characters at most.");
        }

        var translated = Translate(pattern);
        try
        {
            // Alone first: what is put around a malformed pattern must not excuse it.
            _ = new Regex(translated, RegexOptions.CultureInvariant, TimeLimit);
        }
        catch (RegexParseException exception)
        {
            throw Malformed(pattern, exception);
        }

        // A line break ends a comment, which otherwise would go over what closes the group.
        var whole = $@"\A(?:{translated}{(HasFlag(pattern, 'x') ? "\n" : string.Empty)})\z";
        try
        {
            return new Regex(whole, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeLimit);
        }
        catch (NotSupportedException)
        {
            // Lookarounds, back-references and atomic groups need the backtracking matcher.
            return new Regex(whole, RegexOptions.CultureInvariant, TimeLimit);
        }
    }

    private static GraphException Malformed(string pattern, RegexParseException exception)
    {
        var offset = Math.Clamp(exception.Offset - 1, 0, pattern.Length);
        var mark = $"at offset {exception.Offset}. ";
        var at = exception.Message.IndexOf(mark, StringComparison.Ordinal);
        var reason = at < 0 ? exception.Message : exception.Message[(at + mark.Length)..].TrimEnd('.');
        return new GraphException(
            StatusCodes.SemanticError,
            $"Invalid Regex: {reason} near index {offset}\n{pattern}\n{new string(' ', offset)}^",
            innerException: exception);
    }

    private static string Translate(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 16);
        var dotMatchesAll = HasFlag(pattern, 's');
        var classDepth = 0;
        var groupStarts = new Stack<int>();
        var lastItem = -1;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            switch (c)
            {
                case '\\':
                    lastItem = result.Length;
                    i = TranslateEscape(pattern, i, result, classDepth > 0);
                    break;
                case '[':
                    if (classDepth == 0)
                    {
                        lastItem = result.Length;
                        result.Append(c);
                        classDepth++;
                    }
                    else
                    {
                        // A class inside a class is a union in Java; .NET has no such thing, but its content can be spliced in.
                        classDepth++;
                    }

                    break;
                case ']' when classDepth > 0:
                    classDepth--;
                    if (classDepth == 0)
                    {
                        result.Append(c);
                    }

                    break;
                case '&' when classDepth == 1 && pattern.AsSpan(i).StartsWith("&&[^"):
                    var end = pattern.IndexOf(']', i);
                    end = end < 0 ? pattern.Length : end;
                    result.Append("-[").Append(pattern, i + 4, end - i - 4).Append(']');
                    i = end;
                    break;
                case '(' when classDepth == 0:
                    groupStarts.Push(result.Length);
                    result.Append(c);
                    break;
                case ')' when classDepth == 0:
                    lastItem = groupStarts.Count > 0 ? groupStarts.Pop() : -1;
                    result.Append(c);
                    break;
                case '.' when classDepth == 0:
                    lastItem = result.Length;
                    result.Append(dotMatchesAll ? @"[\s\S]" : @"[^\n\r\u0085\u2028\u2029]");
                    break;
                case '*' or '+' or '?' when classDepth == 0:
                case '{' when classDepth == 0 && pattern.IndexOf('}', i) > 0:
                    var last = c == '{' ? pattern.IndexOf('}', i) : i;
                    result.Append(pattern, i, last + 1 - i);
                    i = last;
                    if (i + 1 < pattern.Length && pattern[i + 1] == '+' && lastItem >= 0)
                    {
                        // A possessive quantifier is an atomic group around the item and the greedy quantifier.
                        result.Insert(lastItem, "(?>").Append(')');
                        i++;
                    }

                    break;
                default:
                    lastItem = classDepth == 0 ? result.Length : lastItem;
                    result.Append(c);
                    break;
            }
        }

        return result.ToString();
    }

    private static bool HasFlag(string pattern, char flag)
    {
        for (var i = pattern.IndexOf("(?", StringComparison.Ordinal); i >= 0; i = pattern.IndexOf("(?", i + 2, StringComparison.Ordinal))
        {
            for (var j = i + 2; j < pattern.Length && char.IsAsciiLetter(pattern[j]); j++)
            {
                if (pattern[j] == flag)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int TranslateEscape(string pattern, int index, StringBuilder result, bool insideClass)
    {
        if (index + 1 >= pattern.Length)
        {
            result.Append('\\');
            return index;
        }

        var c = pattern[index + 1];
        switch (c)
        {
            case 'Q':
                var end = pattern.IndexOf(@"\E", index + 2, StringComparison.Ordinal);
                var quoted = end < 0 ? pattern[(index + 2)..] : pattern[(index + 2)..end];
                result.Append(Regex.Escape(quoted));
                return end < 0 ? pattern.Length : end + 1;
            case 'd':
                result.Append(insideClass ? "0-9" : "[0-9]");
                return index + 1;
            case 'D' when !insideClass:
                result.Append("[^0-9]");
                return index + 1;
            case 'w':
                result.Append(insideClass ? "a-zA-Z_0-9" : "[a-zA-Z_0-9]");
                return index + 1;
            case 'W' when !insideClass:
                result.Append("[^a-zA-Z_0-9]");
                return index + 1;
            case 's':
                result.Append(insideClass ? @" \t\n\x0B\f\r" : @"[ \t\n\x0B\f\r]");
                return index + 1;
            case 'S' when !insideClass:
                result.Append(@"[^ \t\n\x0B\f\r]");
                return index + 1;
            case 'h':
                result.Append(insideClass ? @" \t\u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000" : @"[ \t\u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000]");
                return index + 1;
            case 'R' when !insideClass:
                result.Append(@"(?:\r\n|[\n\x0B\f\r\u0085\u2028\u2029])");
                return index + 1;
            case 'x' when index + 2 < pattern.Length && pattern[index + 2] == '{':
                var close = pattern.IndexOf('}', index);
                if (close > 0 && int.TryParse(pattern.AsSpan(index + 3, close - index - 3), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var codePoint) && codePoint <= 0x10FFFF && codePoint is < 0xD800 or > 0xDFFF)
                {
                    result.Append(Regex.Escape(char.ConvertFromUtf32(codePoint)));
                    return close;
                }

                break;
            case 'p' or 'P' when index + 2 < pattern.Length && pattern[index + 2] == '{':
                var closing = pattern.IndexOf('}', index);
                if (closing > 0 && PosixClass(pattern[(index + 3)..closing]) is { } range)
                {
                    result.Append(insideClass && c == 'p' ? range : c == 'p' ? $"[{range}]" : $"[^{range}]");
                    return closing;
                }

                break;
        }

        result.Append('\\').Append(c);
        return index + 1;
    }

    private static string? PosixClass(string name) => name switch
    {
        "Lower" => "a-z",
        "Upper" => "A-Z",
        "ASCII" => @"\x00-\x7F",
        "Alpha" => "a-zA-Z",
        "Digit" => "0-9",
        "Alnum" => "a-zA-Z0-9",
        "Punct" => @"!-/:-@\[-`{-~",
        "Graph" => "!-~",
        "Print" => " -~",
        "Blank" => @" \t",
        "Cntrl" => @"\x00-\x1F\x7F",
        "XDigit" => "0-9a-fA-F",
        "Space" => @" \t\n\x0B\f\r",
        "IsAlphabetic" or "javaLetter" => @"\p{L}",
        "IsLowercase" or "javaLowerCase" => @"\p{Ll}",
        "IsUppercase" or "javaUpperCase" => @"\p{Lu}",
        "IsDigit" or "javaDigit" => @"\p{Nd}",
        "IsPunctuation" => @"\p{P}",
        "IsWhite_Space" or "javaWhitespace" => @"\s",
        "IsLatin" => @"A-Za-z\u00AA\u00BA\u00C0-\u024F\u1E00-\u1EFF",
        "IsCyrillic" => @"\u0400-\u052F",
        "IsGreek" => @"\u0370-\u03FF\u1F00-\u1FFF",
        _ => null,
    };
}
