using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Fakes;

/// <summary>Short forms for tests.</summary>
internal static class Talk
{
    internal static BoltDriver To(FakeServer server, BoltDriverOptions? options = null) =>
        BoltDriver.Create(server.Uri, AuthToken.Basic("neo4j", "secret"), options ?? BoltDriverOptions.Default with { MaxTransactionRetryTime = TimeSpan.FromSeconds(5) });

    internal static async Task<List<IRecord>> AskAsync(IDriver driver, string query = "RETURN 1 AS n", SessionConfig? config = null)
    {
        await using var session = driver.AsyncSession(config ?? SessionConfig.Default);
        return await ReadAsync(await session.RunAsync(query, TestContext.Current.CancellationToken));
    }

    internal static async Task<List<IRecord>> ReadAsync(IResultCursor cursor)
    {
        var records = new List<IRecord>();
        while (await cursor.FetchAsync(TestContext.Current.CancellationToken))
        {
            records.Add(cursor.Current);
        }

        return records;
    }

    internal static GraphValue Texts(params string[] texts) => GraphValue.FromList(ListValue.From(texts.Select(GraphValue.FromString)));
}
