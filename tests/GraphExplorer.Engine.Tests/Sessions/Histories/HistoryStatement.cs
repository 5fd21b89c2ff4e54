using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions.Histories;

/// <summary>A statement over nodes <c>(:K {k, v})</c>, and what it does to a dictionary that stands for them.</summary>
/// <param name="Kind">Which statement.</param>
/// <param name="Key">The node's key.</param>
public sealed record HistoryStatement(HistoryKind Kind, int Key)
{
    internal string Text => Kind switch
    {
        HistoryKind.Read => "MATCH (n:K {k: $k}) RETURN n.v",
        HistoryKind.Scan => "MATCH (n:K) RETURN n.k, n.v ORDER BY n.k",
        HistoryKind.Stream => "MATCH (n:K) RETURN n.k, n.v",
        HistoryKind.Total => "MATCH (n:K) RETURN count(n), sum(n.v)",
        HistoryKind.Increment => "MATCH (n:K {k: $k}) SET n.v = n.v + 1 RETURN n.v",
        HistoryKind.Merge => "MERGE (n:K {k: $k}) ON CREATE SET n.v = 1 ON MATCH SET n.v = n.v + 1 RETURN n.v",
        HistoryKind.MergeAll => "UNWIND range(0, 5) AS k MERGE (n:K {k: k}) ON CREATE SET n.v = 0 ON MATCH SET n.v = n.v + 1 RETURN count(*)",
        HistoryKind.Delete => "MATCH (n:K {k: $k}) WITH n, n.v AS v DETACH DELETE n RETURN v",
        HistoryKind.Move => "MATCH (a:K {k: $k}), (b:K {k: ($k + 1) % 6}) SET a.v = a.v - 1, b.v = b.v + 1 RETURN a.v, b.v",
        _ => throw new InvalidOperationException(),
    };

    internal MapValue Parameters => MapValue.Of(("k", Key));

    internal bool Writes => Kind is not (HistoryKind.Read or HistoryKind.Scan or HistoryKind.Stream or HistoryKind.Total);

    /// <summary>Does it to the model; answers the rows as text.</summary>
    internal string Perform(SortedDictionary<int, long> model)
    {
        var other = (Key + 1) % 6;
        switch (Kind)
        {
            case HistoryKind.Read:
                return model.TryGetValue(Key, out var value) ? Row(value) : string.Empty;
            case HistoryKind.Scan or HistoryKind.Stream:
                return string.Join("\n", model.Select(pair => Row(pair.Key, pair.Value)));
            case HistoryKind.Total:
                return Row(model.Count, model.Values.Sum());
            case HistoryKind.Increment:
                return model.ContainsKey(Key) ? Row(++model[Key]) : string.Empty;
            case HistoryKind.Merge:
                return Row(model[Key] = model.GetValueOrDefault(Key) + 1);
            case HistoryKind.MergeAll:
                for (var key = 0; key < 6; key++)
                {
                    model[key] = model.GetValueOrDefault(key, -1) + 1;
                }

                return Row(6);
            case HistoryKind.Delete:
                return model.Remove(Key, out var gone) ? Row(gone) : string.Empty;
            default:
                return model.ContainsKey(Key) && model.ContainsKey(other) ? Row(--model[Key], ++model[other]) : string.Empty;
        }
    }

    /// <summary>Runs it, row by row with others in between; answers the rows as text.</summary>
    internal async Task<string> RunAsync(IAsyncQueryRunner runner, CancellationToken cancellationToken)
    {
        var cursor = await runner.RunAsync(Text, Parameters, cancellationToken);
        var rows = new List<string>();
        while (await cursor.FetchAsync(cancellationToken))
        {
            rows.Add(Row([.. cursor.Current.GraphValues.ToArray().Select(value => value.AsInteger())]));
            await Task.Yield();
        }

        return string.Join("\n", Kind == HistoryKind.Stream ? rows.Order(StringComparer.Ordinal) : rows);
    }

    private static string Row(params long[] values) => string.Join(' ', values.Select(value => value.ToString(CultureInfo.InvariantCulture)));
}
