using System.Globalization;
using CsCheck;

namespace GraphExplorer.Actors.Tests.Seeding;

/// <summary>A small graph as plain data, with a merge of three that is written from the rules alone.</summary>
internal sealed class SampleGraph
{
    private const int Things = 4;

    internal SortedDictionary<int, SampleNode> Nodes { get; } = [];

    /// <summary>By what ties are known: their id, or their ends.</summary>
    internal SortedDictionary<string, SampleTie> Ties { get; } = new(StringComparer.Ordinal);

    private static Gen<SampleNode?> Node { get; } =
        from there in Gen.Int[0, 3]
        from old in Gen.Bool
        from young in Gen.Bool
        from p in Gen.Int[0, 2]
        from q in Gen.Int[0, 2]
        select there == 0 ? null : new SampleNode(old, young, p, q);

    private static Gen<SampleTie?> Tie { get; } =
        from there in Gen.Int[0, 2]
        from start in Gen.Int[0, Things - 1]
        from end in Gen.Int[0, Things - 1]
        from p in Gen.Int[0, 2]
        from q in Gen.Int[0, 1]
        select there == 0 ? null : new SampleTie(null, start, end, p, q);

    /// <summary>A built-in graph, its next version, and what a user made of the first.</summary>
    internal static Gen<(SampleGraph Before, SampleGraph After, SampleGraph Now)> Versions { get; } =
        from before in Parts
        from after in Parts
        from now in Parts
        from afterKeeps in Gen.Int[0, 2].Array[20]
        from nowKeeps in Gen.Int[0, 2].Array[20]
        from own in Parts
        select (
            Of(before.Nodes, before.Ties, before.Plain),
            Of(Mix(before.Nodes, after.Nodes, afterKeeps, 0), Mix(before.Ties, after.Ties, afterKeeps, 4), Mix(before.Plain, after.Plain, afterKeeps, 10)),
            Of([.. Mix(before.Nodes, now.Nodes, nowKeeps, 0), own.Nodes[0]], [.. Mix(before.Ties, now.Ties, nowKeeps, 4), .. own.Ties], Mix(before.Plain, now.Plain, nowKeeps, 10)));

    private static Gen<(SampleNode?[] Nodes, SampleTie?[] Ties, SampleTie?[] Plain)> Parts => Gen.Select(Node.Array[Things], Tie.Array[4], Tie.Array[6]);

    internal static string Property(string name, int value) => value == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {name}: {value}");

    /// <summary>What an upgrade should make: the user's changes, and for the rest the new version.</summary>
    internal static SampleGraph Merge(SampleGraph before, SampleGraph after, SampleGraph now)
    {
        var result = new SampleGraph();
        var leaving = new List<int>();
        foreach (var id in before.Nodes.Keys.Union(after.Nodes.Keys).Union(now.Nodes.Keys))
        {
            var (old, wanted, current) = (before.Nodes.GetValueOrDefault(id), after.Nodes.GetValueOrDefault(id), now.Nodes.GetValueOrDefault(id));
            var node = old is null ? current ?? wanted : current is null || wanted is null ? current : new SampleNode(
                Value(old.IsOld, wanted.IsOld, current.IsOld), Value(old.IsNew, wanted.IsNew, current.IsNew), Value(old.P, wanted.P, current.P), Value(old.Q, wanted.Q, current.Q));
            if (node is not null)
            {
                result.Nodes.Add(id, node);
            }

            if (wanted is null && old is not null && old == current)
            {
                leaving.Add(id);
            }
        }

        foreach (var key in before.Ties.Keys.Union(after.Ties.Keys).Union(now.Ties.Keys))
        {
            if (Merge(before.Ties.GetValueOrDefault(key), after.Ties.GetValueOrDefault(key), now.Ties.GetValueOrDefault(key), result) is { } tie)
            {
                result.Ties.Add(key, tie);
            }
        }

        foreach (var id in leaving.Where(id => !result.Ties.Values.Any(tie => tie.Start == id || tie.End == id)))
        {
            result.Nodes.Remove(id);
        }

        return result;
    }

    /// <summary>A statement that makes the graph in an empty database.</summary>
    internal string[] Statements() => [.. Nodes.Select(Create), .. Ties.Values.Select(Create)];

    /// <summary>The edits that make another graph of this one.</summary>
    internal IEnumerable<string> EditsTo(SampleGraph other)
    {
        foreach (var (key, tie) in Ties)
        {
            if (!other.Ties.TryGetValue(key, out var kept) || (kept.Start, kept.End) != (tie.Start, tie.End))
            {
                yield return $"MATCH {Ends(tie)}[t:{tie.Type}{(tie.Id is { } id ? $" {{id: {id}}}" : string.Empty)}]->(b) DELETE t";
            }
        }

        foreach (var (id, _) in Nodes.Where(node => !other.Nodes.ContainsKey(node.Key)))
        {
            yield return $"MATCH (n:Thing {{id: {id}}}) DELETE n";
        }

        foreach (var (id, node) in other.Nodes)
        {
            yield return Nodes.ContainsKey(id)
                ? $"MATCH (n:Thing {{id: {id}}}) REMOVE n:Old:New SET n{node.Labels} SET n = {node.Properties(id)}"
                : Create(KeyValuePair.Create(id, node));
        }

        foreach (var (key, tie) in other.Ties)
        {
            yield return Ties.TryGetValue(key, out var old) && (old.Start, old.End) == (tie.Start, tie.End)
                ? $"MATCH {Ends(tie)}[t:{tie.Type}{(tie.Id is { } id ? $" {{id: {id}}}" : string.Empty)}]->(b) SET t = {tie.Properties}"
                : Create(tie);
        }
    }

    /// <summary>The graph as <see cref="GraphText"/> has it.</summary>
    internal List<string> Lines()
    {
        var lines = Nodes.Select(node => $"{string.Join(':', node.Value.Labels[1..].Split(':').Order(StringComparer.Ordinal))} {node.Value.Properties(node.Key)}")
            .Concat(Ties.Values.Select(tie => $"{tie.Start} {tie.Type} {tie.End} {tie.Properties}"))
            .ToList();
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    public override string ToString() => string.Join("; ", Lines());

    private static T Value<T>(T before, T after, T now)
        where T : IEquatable<T> => before.Equals(now) ? after : now;

    private static SampleTie? Merge(SampleTie? before, SampleTie? after, SampleTie? now, SampleGraph result)
    {
        if (before is null)
        {
            return now ?? (after is not null && result.Nodes.ContainsKey(after.Start) && result.Nodes.ContainsKey(after.End) ? after : null);
        }

        if (now is null || after is null)
        {
            return before == now ? null : now;
        }

        var canMove = result.Nodes.ContainsKey(after.Start) && result.Nodes.ContainsKey(after.End);
        var (start, end) = canMove ? Value((before.Start, before.End), (after.Start, after.End), (now.Start, now.End)) : (now.Start, now.End);
        return new SampleTie(now.Id, start, end, Value(before.P, after.P, now.P), Value(before.Q, after.Q, now.Q));
    }

    private static T[] Mix<T>(T[] before, T[] other, int[] keeps, int from) => [.. before.Select((part, i) => keeps[from + i] == 0 ? other[i] : part)];

    private static SampleGraph Of(SampleNode?[] nodes, SampleTie?[] ties, SampleTie?[] plain)
    {
        var graph = new SampleGraph();
        for (var id = 0; id < nodes.Length; id++)
        {
            if (nodes[id] is { } node)
            {
                graph.Nodes.Add(id, node);
            }
        }

        for (var id = 0; id < ties.Length; id++)
        {
            graph.Add(ties[id] is { } tie ? tie with { Id = id + 1 } : null);
        }

        foreach (var tie in plain)
        {
            graph.Add(tie);
        }

        return graph;
    }

    private void Add(SampleTie? tie)
    {
        // The last thing is the user's own, when there is one more than built in; some ties lead there.
        if (tie is not null && Nodes.ContainsKey(tie.Start) && Nodes.ContainsKey(Nodes.ContainsKey(Things) && tie.Q == 1 ? Things : tie.End))
        {
            var moved = tie with { End = Nodes.ContainsKey(Things) && tie.Q == 1 ? Things : tie.End };
            Ties.TryAdd(moved.Id is { } id ? $"tie {id}" : $"plain {moved.Start} {moved.End}", moved);
        }
    }

    private static string Ends(SampleTie tie) => $"(a:Thing {{id: {tie.Start}}}), (b:Thing {{id: {tie.End}}}) MATCH (a)-";

    private static string Create(KeyValuePair<int, SampleNode> node) => $"CREATE ({node.Value.Labels} {node.Value.Properties(node.Key)})";

    private static string Create(SampleTie tie) => $"MATCH (a:Thing {{id: {tie.Start}}}), (b:Thing {{id: {tie.End}}}) CREATE (a)-[:{tie.Type} {tie.Properties}]->(b)";
}
