using GraphExplorer.Model;

namespace GraphExplorer.Actors;

/// <summary>Fills a database from scripts.</summary>
public static class GraphSeeder
{
    /// <summary>
    /// Runs the schema, each statement by itself because a database takes no schema change and no write in one transaction, and then the
    /// whole seed in one transaction: it is there entirely or not at all. Throws <see cref="GraphException"/>.
    /// </summary>
    public static async Task RunAsync(IDriver driver, GraphScripts scripts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(driver);
        ArgumentNullException.ThrowIfNull(scripts);
        var session = driver.AsyncSession();
        await using (session.ConfigureAwait(false))
        {
            foreach (var statement in scripts.Schema)
            {
                await RunAsync(session, statement, cancellationToken).ConfigureAwait(false);
            }

            await session.ExecuteWriteAsync(
                async transaction =>
                {
                    foreach (var statement in scripts.Seed)
                    {
                        await RunAsync(transaction, statement, cancellationToken).ConfigureAwait(false);
                    }

                    return scripts.Seed.Count;
                },
                cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task RunAsync(IAsyncQueryRunner runner, string statement, CancellationToken cancellationToken)
    {
        try
        {
            var cursor = await runner.RunAsync(statement, cancellationToken).ConfigureAwait(false);
            await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (GraphException error)
        {
            throw error.WithQuery(statement);
        }
    }
}
