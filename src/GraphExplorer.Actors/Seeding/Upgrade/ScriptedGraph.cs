using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>All that scripts make in an empty database.</summary>
internal sealed record ScriptedGraph(IReadOnlyList<SchemaItem> Schema, IReadOnlyList<INode> Nodes, IReadOnlyList<IRelationship> Relationships)
{
    private const string AllNodes = "MATCH (n) RETURN n AS entity";
    private const string AllRelationships = "MATCH ()-[r]->() RETURN r AS entity";

    internal static async Task<ScriptedGraph> RunAsync(Func<IDriver> scratch, GraphScripts scripts, CancellationToken cancellationToken)
    {
        var driver = scratch();
        await using var disposal = driver.ConfigureAwait(false);
        await GraphSeeder.RunAsync(driver, scripts, cancellationToken).ConfigureAwait(false);
        var session = driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });
        await using var sessionDisposal = session.ConfigureAwait(false);
        return new ScriptedGraph(
            await SchemaReader.ReadAsync(session, cancellationToken).ConfigureAwait(false),
            await ReadAsync(session, AllNodes, value => value.AsNode(), cancellationToken).ConfigureAwait(false),
            await ReadAsync(session, AllRelationships, value => value.AsRelationship(), cancellationToken).ConfigureAwait(false));
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncSession session, string query, Func<GraphValue, T> entity, CancellationToken cancellationToken)
    {
        var entities = new List<T>();
        var cursor = await session.RunAsync(query, cancellationToken).ConfigureAwait(false);
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            entities.Add(entity(cursor.Current.GetValue("entity")));
        }

        return entities;
    }
}
