using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Engine.Tests.Metamorphic;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>
/// A random multigraph as the statements that make it: labels A, B, C, types R, S, T; <c>k</c> numbers the entities, <c>t</c> is a day and
/// <c>w</c> a float where they are there, <c>p</c> is of any type, <c>s</c> a text. There may be indexes, and gaps where something was deleted.
/// </summary>
internal sealed partial class RandomGraph
{
    private readonly Choices _choices;
    private readonly bool _allLabelled;

    internal RandomGraph(Choices choices)
    {
        _choices = choices;
        var size = choices.Next(6);
        IsLarge = size == 5;
        var nodes = IsLarge ? 20 + choices.Next(20) : 1 + choices.Next(size < 2 ? 4 : 9);
        var relationships = IsLarge ? 40 + choices.Next(100) : choices.Next(size < 2 ? 9 : 22);
        _allLabelled = choices.OneIn(3);
        var indexes = Indexes().ToList();
        var early = choices.OneIn(2);
        List<string> made = [.. Enumerable.Range(0, nodes).Select(Node)];
        List<string> tied = [.. Enumerable.Range(0, relationships).Select(k => Relationship(k, nodes))];
        Schema = early ? indexes : [];
        Data = [.. choices.OneIn(4) ? Spread(made, tied) : ["CREATE " + string.Join(", ", made.Concat(tied))], .. Changes(nodes, relationships)];
        LateSchema = early ? [] : indexes;
    }

    /// <summary>Whether patterns on it must stay small.</summary>
    internal bool IsLarge { get; }

    /// <summary>The indexes made before the data.</summary>
    internal IReadOnlyList<string> Schema { get; }

    /// <summary>The statements that make the data; they can run in one transaction.</summary>
    internal IReadOnlyList<string> Data { get; }

    /// <summary>The indexes made after the data.</summary>
    internal IReadOnlyList<string> LateSchema { get; }

    internal IEnumerable<string> Statements => [.. Schema, .. Data, .. LateSchema];

    private IEnumerable<string> Indexes()
    {
        string[] all =
        [
            "CREATE INDEX a_p FOR (n:A) ON (n.p)", "CREATE INDEX a_k FOR (n:A) ON (n.k)", "CREATE CONSTRAINT b_k FOR (n:B) REQUIRE n.k IS UNIQUE",
            "CREATE INDEX b_t FOR (n:B) ON (n.t)", "CREATE TEXT INDEX a_s FOR (n:A) ON (n.s)", "CREATE INDEX r_t FOR ()-[r:R]-() ON (r.t)",
            "CREATE INDEX s_p FOR ()-[r:S]-() ON (r.p)", "CREATE INDEX a_tk FOR (n:A) ON (n.t, n.k)", "CREATE INDEX r_k FOR ()-[r:R]-() ON (r.k)",
        ];
        for (var count = _choices.Next(4); count > 0; count--)
        {
            var index = _choices.Next(all.Length);
            if (all[index].Length > 0)
            {
                yield return all[index];
                all[index] = string.Empty;
            }
        }
    }

    /// <summary>
    /// The same graph with wide gaps between the ids, so that scans are divided among threads; what made the gaps is deleted.
    /// </summary>
    private static IEnumerable<string> Spread(List<string> nodes, List<string> relationships)
    {
        const int AtOnce = 5;
        foreach (var some in nodes.Chunk(AtOnce))
        {
            yield return "CREATE " + string.Join(", ", some);
            yield return "UNWIND range(1, 150) AS i CREATE (:Gap)";
        }

        foreach (var some in relationships.Chunk(AtOnce))
        {
            var ends = some.SelectMany(one => EndNames().Matches(one).Select(name => name.Value)).Distinct(StringComparer.Ordinal);
            yield return $"{string.Concat(ends.Select(name => $"MATCH ({name} {{k: {name[1..]}}}) "))}CREATE {string.Join(", ", some)}";
            yield return "MATCH (g:Gap) WITH g LIMIT 1 UNWIND range(1, 150) AS i CREATE (g)-[:GAP]->(g)";
        }

        yield return "MATCH (g:Gap) DETACH DELETE g";
    }

    [GeneratedRegex(@"(?<=\()n\d+")]
    private static partial Regex EndNames();

    private IEnumerable<string> Changes(int nodes, int relationships)
    {
        for (var count = _choices.Next(4); count > 0; count--)
        {
            var node = Number(_choices.Next(nodes));
            var relationship = Number(_choices.Next(Math.Max(relationships, 1)));
            yield return _choices.Next(5) switch
            {
                0 => $"MATCH ()-[r]->() WHERE r.k = {relationship} DELETE r",
                1 => $"MATCH (n) WHERE n.k = {node} DETACH DELETE n",
                2 => $"MATCH ()-[r]->() WHERE r.k % 3 = 1 SET r.t = {Number(_choices.Next(60))}",
                3 => $"MATCH (n) WHERE n.k = {node} SET n.p = null, n:C",
                _ => "MATCH ()-[r]->() WHERE r.k % 4 = 2 REMOVE r.p",
            };
        }
    }

    private string Node(int k)
    {
        var labels = _allLabelled ? _choices.Of(":A", ":A:B", ":A:C") : _choices.Of("", ":A", ":A", ":B", ":A:B", ":C");
        return $"(n{Number(k)}{labels} {{k: {Number(k)}{Properties()}}})";
    }

    private string Relationship(int k, int nodes)
    {
        var start = _choices.Next(1 + _choices.Next(nodes));
        var end = _choices.OneIn(9) ? start : _choices.Next(1 + _choices.Next(nodes));
        return $"(n{Number(start)})-[:{_choices.Of("R", "R", "S", "T")} {{k: {Number(k)}{Properties()}}}]->(n{Number(end)})";
    }

    private string Properties()
    {
        var p = _choices.Of("", ", p: 0", ", p: 1", ", p: 2", ", p: 1.0", ", p: 1.5", ", p: 'a'", ", p: true", ", p: 0.0 / 0.0", ", p: date('2020-01-02')", ", p: [1, 2]", ", p: '1'");
        var t = _choices.OneIn(6) ? string.Empty : $", t: {Number(_choices.Next(60))}";
        var w = _choices.OneIn(3) ? $", w: {Number(_choices.Next(7))}.5" : string.Empty;
        return p + t + w + _choices.Of("", "", ", s: ''", ", s: 'a'", ", s: 'ab'", ", s: 'bA'");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
