using System.Text.RegularExpressions;
using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Fuzzing;

/// <summary>A value for each parameter that a statement names.</summary>
internal static partial class FuzzParameters
{
    private static readonly string[] Literals =
        ["null", "0", "-1", "9223372036854775807", "1.5", "'a'", "''", "[]", "[1, null, 'a']", "[{x: 1}]", "{x: 1}", "{a: {b: [1]}}", "true"];

    /// <summary>The same text has the same parameters.</summary>
    internal static MapValue Of(string text)
    {
        var entries = new List<KeyValuePair<string, GraphValue>>();
        var choice = text.Length;
        foreach (var name in Name().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal))
        {
            entries.Add(KeyValuePair.Create(name, CypherLiteral.Read(Literals[choice++ % Literals.Length])));
        }

        return MapValue.From(entries);
    }

    [GeneratedRegex(@"\$`?(\w+)")]
    private static partial Regex Name();
}
