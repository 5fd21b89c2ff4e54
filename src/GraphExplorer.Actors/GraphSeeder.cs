using GraphExplorer.Model;

namespace GraphExplorer.Actors;

/// <summary>Fills a database from scripts.</summary>
public static class GraphSeeder
{
    /// <summary>
    /// Runs the schema, each statement by itself because a database takes no schema change and no write in one transaction, and then the
    /// whole seed in one transaction: it is there entirely or not at all. Answers what was changed. Throws <see cref="GraphException"/>.
    /// </summary>
    public static async Task<ICounters> RunAsync(IDriver driver, GraphScripts scripts, CancellationToken cancellationToken, IProgress<SeedStep>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(driver);
        ArgumentNullException.ThrowIfNull(scripts);
        var total = new Counters();
        var session = driver.AsyncSession();
        await using (session.ConfigureAwait(false))
        {
            for (var i = 0; i < scripts.Schema.Count; i++)
            {
                var changed = await RunAsync(session, scripts.Schema[i], cancellationToken).ConfigureAwait(false);
                total.ConstraintsAdded += changed.ConstraintsAdded;
                total.IndexesAdded += changed.IndexesAdded;
                progress?.Report(new SeedStep("schema", i + 1, scripts.Schema.Count, scripts.Schema[i]));
            }

            (total.NodesCreated, total.RelationshipsCreated) = await session.ExecuteWriteAsync(
                async transaction =>
                {
                    var (nodes, relationships) = (0, 0);
                    for (var i = 0; i < scripts.Seed.Count; i++)
                    {
                        var changed = await RunAsync(transaction, scripts.Seed[i], cancellationToken).ConfigureAwait(false);
                        nodes += changed.NodesCreated;
                        relationships += changed.RelationshipsCreated;
                        progress?.Report(new SeedStep("seed", i + 1, scripts.Seed.Count, scripts.Seed[i]));
                    }

                    return (nodes, relationships);
                },
                cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return total;
    }

    private static async Task<ICounters> RunAsync(IAsyncQueryRunner runner, string statement, CancellationToken cancellationToken)
    {
        try
        {
            var cursor = await runner.RunAsync(statement, cancellationToken).ConfigureAwait(false);
            return (await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false)).Counters;
        }
        catch (GraphException error)
        {
            throw error.WithQuery(statement);
        }
    }
}
