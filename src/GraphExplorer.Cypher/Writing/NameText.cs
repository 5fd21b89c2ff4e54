using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Lexing;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes names, in backticks where they need them.</summary>
public static class NameText
{
    /// <summary>A variable or alias: reserved words need backticks too.</summary>
    public static string Variable(string name) =>
        IdentifierCharacters.IsPlain(name) && !Keywords.IsReserved(Keywords.Find(name)) ? name : Escape(name);

    /// <summary>A label, type, property key or other name that stands where no keyword can.</summary>
    public static string Name(string name) =>
        IdentifierCharacters.IsPlain(name) && Keywords.Find(name) is not (Keyword.Not or Keyword.Null or Keyword.Typed or Keyword.Normalized) ? name : Escape(name);

    /// <summary>A function's name with its namespace; in backticks where the name begins a form of its own, such as <c>any(x IN list …)</c>.</summary>
    internal static string Function(IReadOnlyList<string> name)
    {
        if (name.Count != 1)
        {
            return Qualified(name);
        }

        var keyword = Keywords.Find(name[0]);
        var beginsForm = Keywords.SeparatesClauses(keyword) || keyword is Keyword.All or Keyword.Any or Keyword.None or Keyword.Single
            or Keyword.Reduce or Keyword.ShortestPath or Keyword.AllShortestPaths or Keyword.Case or Keyword.True or Keyword.False;
        return beginsForm ? Escape(name[0]) : Name(name[0]);
    }

    /// <summary>A name with its namespace.</summary>
    internal static string Qualified(IReadOnlyList<string> name) => string.Join('.', name.Select(Name));

    /// <summary>A parameter's name after the dollar sign.</summary>
    internal static string Parameter(string name) => IdentifierCharacters.IsPlain("_" + name) && name.Length > 0 ? name : Escape(name);

    /// <summary>
    /// In backticks, which are doubled within. Backslashes, control characters and halves of surrogate pairs are written by their codes:
    /// Neo4j resolves <c>\uXXXX</c> before it looks for backticks, its shell takes a backslash for an escape, and no file holds half a pair.
    /// </summary>
    private static string Escape(string name)
    {
        var text = new StringBuilder(name.Length + 2).Append('`');
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c == '`')
            {
                text.Append("``");
            }
            else if (c == '\\' || char.IsControl(c) || c is '\u2028' or '\u2029' || ValueText.IsLoneSurrogate(name, i))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                text.Append(c);
            }
        }

        return text.Append('`').ToString();
    }
}
