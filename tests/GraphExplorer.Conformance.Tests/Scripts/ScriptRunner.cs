using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Scripts;

/// <summary>Runs a case and looks at what it answers.</summary>
internal static class ScriptRunner
{
    /// <summary>Runs a case on an empty database.</summary>
    internal static async Task RunAsync(ScriptCase script, IDriver driver, CancellationToken cancellationToken)
    {
        await SetUpAsync(script, driver, cancellationToken);
        await AskAsync(script, driver, cancellationToken);
    }

    /// <summary>Makes the graph of a case.</summary>
    internal static async Task SetUpAsync(ScriptCase script, IDriver driver, CancellationToken cancellationToken)
    {
        await using var session = driver.AsyncSession();
        foreach (var statement in script.Setup)
        {
            await (await session.RunAsync(new Query(statement), cancellationToken)).ConsumeAsync(cancellationToken);
        }
    }

    /// <summary>Runs a case on its graph.</summary>
    internal static async Task AskAsync(ScriptCase script, IDriver driver, CancellationToken cancellationToken)
    {
        await using var session = driver.AsyncSession();
        if (script.ErrorCode is not null)
        {
            var error = await Assert.ThrowsAsync<GraphException>(() => AnswerAsync(script, session, cancellationToken));
            Assert.Equal(script.ErrorCode, error.Code);
            Assert.All(script.ErrorText!.Split('\n'), part => Assert.Contains(part, error.FullMessage(), StringComparison.Ordinal));
            return;
        }

        var (columns, rows, counters) = await AnswerAsync(script, session, cancellationToken);
        if (script.Columns is not null)
        {
            Assert.Equal(script.Columns, columns);
            Assert.Equal(Comparable(script.Rows, script.Ordered), Comparable(rows, script.Ordered));
        }

        if (script.Counters is not null)
        {
            Assert.Equal(script.Counters, counters);
        }
    }

    private static string[] Comparable(IEnumerable<string> rows, bool ordered) => [.. ordered ? rows : rows.Order(StringComparer.Ordinal)];

    private static async Task<(string[] Columns, string[] Rows, string[] Counters)> AnswerAsync(ScriptCase script, IAsyncSession session, CancellationToken cancellationToken)
    {
        var parameters = script.Parameters is null ? MapValue.Empty : CypherLiteral.Read(script.Parameters).AsMap();
        var cursor = await session.RunAsync(new Query(script.Query, parameters), cancellationToken);
        var columns = await cursor.KeysAsync(cancellationToken);
        var rows = new List<string>();
        while (await cursor.FetchAsync(cancellationToken))
        {
            rows.Add(string.Join(" | ", cursor.Current.GraphValues.ToArray().Select(ScriptValueText.Of)));
        }

        var summary = await cursor.ConsumeAsync(cancellationToken);
        return (columns, [.. rows], [.. Counts(summary.Counters).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Counts(ICounters counters)
    {
        (string Name, int Count)[] all =
        [
            ("nodes created", counters.NodesCreated), ("nodes deleted", counters.NodesDeleted),
            ("relationships created", counters.RelationshipsCreated), ("relationships deleted", counters.RelationshipsDeleted),
            ("properties set", counters.PropertiesSet), ("labels added", counters.LabelsAdded), ("labels removed", counters.LabelsRemoved),
            ("indexes added", counters.IndexesAdded), ("indexes removed", counters.IndexesRemoved),
            ("constraints added", counters.ConstraintsAdded), ("constraints removed", counters.ConstraintsRemoved),
        ];
        return all.Where(counter => counter.Count != 0).Select(counter => $"{counter.Name} {counter.Count}");
    }
}
